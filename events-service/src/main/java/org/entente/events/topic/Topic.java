package org.entente.events.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.entente.chassis.record.RecordEntity;

@Entity
class Topic extends RecordEntity {

    @Id
    String code;

    String name;
}
