package org.entente.aid.statistic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A value of a statistic, as a sum over years needs it.
 *
 * @param statistic the record's id
 * @param place its place among the record's values
 * @param year as the publication counts it, such as 1976tq
 * @param from the year's first day
 * @param to the year's last day
 * @param currency ISO 4217
 * @param baseYear of constant prices, null where it is not told
 */
public record PublishedAmount(
        UUID statistic,
        int place,
        String year,
        LocalDate from,
        LocalDate to,
        BigDecimal amount,
        String currency,
        Integer baseYear) {

    /** Where it is on record, as {@code <statistic>/values/<place>}. */
    public String where() {
        return statistic + "/values/" + place;
    }
}
