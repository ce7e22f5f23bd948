package org.entente.aid.aggregate;

import java.util.List;
import java.util.UUID;
import org.entente.aid.query.Bounds;
import org.entente.aid.reference.Deflator;

/**
 * What is asked, understood.
 *
 * @param measure what is added up
 * @param by what it is broken down by; empty for the total alone
 * @param filter which records
 * @param days between which they are
 * @param currency what they are converted to; null for sums of each currency as it was reported
 * @param deflator of the currency's economy; null for current prices
 * @param baseYear of constant prices; null for current ones
 * @param years which year a day is in
 * @param apportion whether periods are spread over their days
 * @param explain whether the records behind each number are listed
 */
record Question(
        Measure measure,
        List<Dimension> by,
        Filter filter,
        Bounds days,
        String currency,
        Deflator deflator,
        Integer baseYear,
        Years years,
        boolean apportion,
        boolean explain) {

    /**
     * Which records; null members do not matter.
     *
     * @param donor an actor's code or an organisation identifier, by the rule of donors
     * @param provider the same, by the record itself
     */
    record Filter(
            String recipient,
            String sector,
            String donor,
            String provider,
            String publisher,
            UUID activity,
            String status,
            Integer hierarchy,
            Boolean humanitarian,
            String flowType,
            String financeType,
            String aidType,
            String tiedStatus) {}

    boolean converts() {
        return currency != null;
    }

    boolean needs(Dimension dimension) {
        return by.contains(dimension);
    }

    boolean splitsRecipients() {
        return filter.recipient() != null || needs(Dimension.RECIPIENT) || needs(Dimension.REGION);
    }

    boolean splitsSectors() {
        return filter.sector() != null || needs(Dimension.SECTOR) || needs(Dimension.SECTOR_CATEGORY);
    }

    /** Whether a record can be in several parts. */
    boolean splits() {
        return splitsRecipients() || splitsSectors() || apportion;
    }

    boolean findsDonors() {
        return filter.donor() != null || needs(Dimension.DONOR);
    }
}
