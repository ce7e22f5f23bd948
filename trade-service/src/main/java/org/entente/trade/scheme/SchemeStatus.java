package org.entente.trade.scheme;

import java.time.LocalDate;
import java.util.List;
import org.entente.chassis.record.Column;

/** A status with its four dates, to be found by them. */
record SchemeStatus(
        String beneficiary,
        String status,
        LocalDate earliestStart,
        LocalDate latestStart,
        LocalDate earliestEnd,
        LocalDate latestEnd) {

    static final List<Column<SchemeStatus>> COLUMNS = List.of(
            Column.text("beneficiary", SchemeStatus::beneficiary),
            Column.text("status", SchemeStatus::status),
            Column.date("earliest_start", SchemeStatus::earliestStart),
            Column.date("latest_start", SchemeStatus::latestStart),
            Column.date("earliest_end", SchemeStatus::earliestEnd),
            Column.date("latest_end", SchemeStatus::latestEnd));

    static SchemeStatus of(String beneficiary, StatusPeriod period) {
        return new SchemeStatus(
                beneficiary,
                period.entry().status().word(),
                period.earliestStart(),
                period.latestStart(),
                period.earliestEnd(),
                period.latestEnd());
    }
}
