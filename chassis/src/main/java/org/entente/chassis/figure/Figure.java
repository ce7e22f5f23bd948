package org.entente.chassis.figure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.chassis.record.RecordEntity;

@Entity
class Figure extends RecordEntity {

    @Id
    UUID id;

    String measure;

    String kind;

    String subject;

    String counterpart;

    String unit;

    String sector;

    String commodity;

    String certainty;

    @Column(name = "period_earliest_start")
    LocalDate periodEarliestStart;

    @Column(name = "period_latest_start")
    LocalDate periodLatestStart;

    @Column(name = "period_earliest_end")
    LocalDate periodEarliestEnd;

    @Column(name = "period_latest_end")
    LocalDate periodLatestEnd;
}
