package org.entente.events.position;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.entente.chassis.record.RecordEntity;
import org.entente.events.when.When;

/** The columns named record refer to the records of actors; null for a country, which needs none. */
@Entity
class Position extends RecordEntity {

    @Id
    UUID id;

    String actor;

    @Column(name = "actor_record")
    String actorRecord;

    String addressee;

    @Column(name = "addressee_record")
    String addresseeRecord;

    @Column(name = "speaker_record")
    String speakerRecord;

    String topic;

    String stance;

    String certainty;

    @Column(name = "event_id")
    UUID event;

    @Embedded
    When when;
}
