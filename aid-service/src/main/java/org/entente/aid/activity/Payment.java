package org.entente.aid.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.chassis.figure.claim.Qualifier;

/**
 * Money that a provider promised or paid out, as far as it concerns a recipient and a sector.
 *
 * @param activity the activity's id
 * @param place the transaction's place in its activity
 * @param amount all of it, in the currency
 * @param currency ISO 4217
 * @param valueDate the day by whose rate to convert
 * @param qualifier how the amount is meant
 * @param share how much of it is for the recipient and the sector, 1 for all of it; null where nothing tells it
 * @param copied whether the activity is a secondary publisher's copy of one that is on record
 * @param through the organisations that its activity names as accountable, extending or implementing, by code and by name
 */
public record Payment(
        UUID activity,
        int place,
        BigDecimal amount,
        String currency,
        LocalDate valueDate,
        Qualifier qualifier,
        BigDecimal share,
        boolean copied,
        List<String> through) {

    /** Where it is on record, as {@code <activity>/transactions/<place>}. */
    public String where() {
        return activity + "/transactions/" + place;
    }
}
