package org.entente.trade.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.chassis.record.RecordEntity;

@Entity
class Dataset extends RecordEntity {

    @Id
    UUID id;

    String reporter;

    String frequency;

    String period;

    @Column(name = "period_start")
    LocalDate periodStart;

    @Column(name = "period_end")
    LocalDate periodEnd;

    String classification;

    @Column(name = "source_name")
    String sourceName;

    String currency;

    /** How many flows it has now. */
    @Column(name = "flow_count")
    long flowCount;
}
