package org.entente.events.actor;

import java.util.List;
import org.entente.chassis.record.Column;
import org.entente.chassis.record.RecordRow;
import org.entente.chassis.record.RecordTable;
import org.entente.events.when.When;

class Actor extends RecordRow {

    private static final String PARENT = "actor";
    private static final String PLACE = "ordinal";

    static final RecordTable<Actor, String> TABLE = RecordTable.<Actor>byCode("actor", "code", row -> row.code)
            .with(List.of(
                    Column.text("kind", row -> row.kind),
                    Column.text("name", row -> row.name),
                    Column.text("country", row -> row.country),
                    Column.text("part_of_record", row -> row.partOfRecord)))
            .list(
                    "actor_alias",
                    PARENT,
                    PLACE,
                    row -> row.aliases,
                    List.of(Column.<String>text("alias", alias -> alias)))
            .list(
                    "actor_identifier",
                    PARENT,
                    PLACE,
                    row -> row.identifiers,
                    List.of(Column.text("scheme", IdentifierRow::scheme), Column.text("value", IdentifierRow::value)))
            .list(
                    "actor_membership",
                    PARENT,
                    PLACE,
                    row -> row.memberships,
                    Column.both(
                            List.of(
                                    Column.text("organisation", MembershipRow::organisation),
                                    Column.text("role", MembershipRow::role)),
                            When.columns(MembershipRow::when)))
            .list(
                    "actor_office",
                    PARENT,
                    PLACE,
                    row -> row.offices,
                    Column.both(
                            List.of(
                                    Column.text("title", OfficeRow::title),
                                    Column.text("office_of", OfficeRow::of),
                                    Column.text("office_of_record", OfficeRow::ofRecord)),
                            When.columns(OfficeRow::when)));

    String code;
    String kind;
    String name;
    String country;

    /** What it is part of; null for a country, which needs no record. */
    String partOfRecord;

    List<String> aliases;

    /** None of a country, whose identifiers are those of the reference list. */
    List<IdentifierRow> identifiers;

    List<MembershipRow> memberships;
    List<OfficeRow> offices;

    record OfficeRow(String title, String of, String ofRecord, When when) {}

    record IdentifierRow(String scheme, String value) {}

    record MembershipRow(String organisation, String role, When when) {}
}
