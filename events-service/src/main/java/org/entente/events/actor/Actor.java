package org.entente.events.actor;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.record.RecordEntity;
import org.entente.events.when.When;

@Entity
class Actor extends RecordEntity {

    @Id
    String code;

    String kind;

    String name;

    String country;

    /** What it is part of; null for a country, which needs no record. */
    @Column(name = "part_of_record")
    String partOfRecord;

    @ElementCollection
    @CollectionTable(name = "actor_alias", joinColumns = @JoinColumn(name = "actor"))
    @OrderColumn(name = "ordinal")
    @Column(name = "alias")
    List<String> aliases = new ArrayList<>();

    /** None of a country, whose identifiers are those of the reference list. */
    @ElementCollection
    @CollectionTable(name = "actor_identifier", joinColumns = @JoinColumn(name = "actor"))
    @OrderColumn(name = "ordinal")
    List<IdentifierRow> identifiers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "actor_membership", joinColumns = @JoinColumn(name = "actor"))
    @OrderColumn(name = "ordinal")
    List<MembershipRow> memberships = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "actor_office", joinColumns = @JoinColumn(name = "actor"))
    @OrderColumn(name = "ordinal")
    List<OfficeRow> offices = new ArrayList<>();

    @Embeddable
    record OfficeRow(
            String title,
            @Column(name = "office_of") String of,
            @Column(name = "office_of_record") String ofRecord,
            @Embedded When when) {}

    @Embeddable
    record IdentifierRow(String scheme, String value) {}

    @Embeddable
    record MembershipRow(String organisation, String role, @Embedded When when) {}
}
