package org.entente.events.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.chassis.record.RecordEntity;
import org.entente.events.when.When;

@Entity
class Event extends RecordEntity {

    @Id
    UUID id;

    String type;

    @Column(name = "tie_change")
    String tieChange;

    @Column(name = "partnership_level")
    String partnershipLevel;

    String status;

    String certainty;

    @Column(name = "coding_system")
    String codingSystem;

    @Column(name = "coding_goldstein")
    BigDecimal codingGoldstein;

    @Column(name = "part_of")
    UUID partOf;

    @Embedded
    When when;

    @ElementCollection
    @CollectionTable(name = "event_participant", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "ordinal")
    List<ParticipantRow> participants = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "event_topic", joinColumns = @JoinColumn(name = "event_id"))
    @Column(name = "topic")
    Set<String> topics = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "event_source", joinColumns = @JoinColumn(name = "event_id"))
    @Column(name = "source_id")
    Set<UUID> sources = new HashSet<>();

    /**
     * An actor that takes part, or a person with a record who acts for one.
     *
     * @param coded whether the event is machine-coded: beside the few that somebody has read there can be millions
     */
    @Embeddable
    record ParticipantRow(
            String actor,
            @Column(name = "actor_record") String actorRecord,
            String role,
            boolean delegate,
            boolean coded) {}
}
