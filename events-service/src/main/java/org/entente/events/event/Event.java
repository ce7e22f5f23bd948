package org.entente.events.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.chassis.record.Column;
import org.entente.chassis.record.RecordRow;
import org.entente.chassis.record.RecordTable;
import org.entente.events.when.When;

class Event extends RecordRow {

    static final RecordTable<Event, UUID> TABLE = RecordTable.<Event>byUuid("event", "id", row -> row.id)
            .with(List.of(
                    Column.text("type", row -> row.type),
                    Column.text("tie_change", row -> row.tieChange),
                    Column.text("partnership_level", row -> row.partnershipLevel),
                    Column.text("status", row -> row.status),
                    Column.text("certainty", row -> row.certainty),
                    Column.text("coding_system", row -> row.codingSystem),
                    Column.numeric("coding_goldstein", row -> row.codingGoldstein),
                    Column.uuid("part_of", row -> row.partOf)))
            .with(When.columns(row -> row.when))
            .list(
                    "event_participant",
                    "event_id",
                    "ordinal",
                    row -> row.participants,
                    List.of(
                            Column.text("actor", ParticipantRow::actor),
                            Column.text("actor_record", ParticipantRow::actorRecord),
                            Column.text("role", ParticipantRow::role),
                            Column.flag("delegate", ParticipantRow::delegate),
                            Column.flag("coded", ParticipantRow::coded)))
            .set("event_topic", "event_id", row -> row.topics, Column.text("topic", topic -> topic))
            .set("event_source", "event_id", row -> row.sources, Column.uuid("source_id", source -> source));

    UUID id;
    String type;
    String tieChange;
    String partnershipLevel;
    String status;
    String certainty;
    String codingSystem;
    BigDecimal codingGoldstein;
    UUID partOf;
    When when;
    List<ParticipantRow> participants;
    Set<String> topics;
    Set<UUID> sources;

    /**
     * An actor that takes part, or a person with a record who acts for one.
     *
     * @param coded whether the event is machine-coded: beside the few that somebody has read there can be millions
     */
    record ParticipantRow(String actor, String actorRecord, String role, boolean delegate, boolean coded) {}
}
