package org.entente.trade.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A status with its four dates, to be found by them. */
@Embeddable
class SchemeStatus {

    String beneficiary;

    String status;

    @Column(name = "earliest_start")
    LocalDate earliestStart;

    @Column(name = "latest_start")
    LocalDate latestStart;

    @Column(name = "earliest_end")
    LocalDate earliestEnd;

    @Column(name = "latest_end")
    LocalDate latestEnd;

    static SchemeStatus of(String beneficiary, StatusPeriod period) {
        SchemeStatus row = new SchemeStatus();
        row.beneficiary = beneficiary;
        row.status = period.entry().status().word();
        row.earliestStart = period.earliestStart();
        row.latestStart = period.latestStart();
        row.earliestEnd = period.earliestEnd();
        row.latestEnd = period.latestEnd();
        return row;
    }
}
