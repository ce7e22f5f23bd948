package org.entente.chassis.figure.claim;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the records of a service tell about a claim.
 *
 * @param rule the rule in words: which records were counted or added up, and how
 * @param value null where the records do not suffice
 * @param interval the values that the records allow; null without a value
 * @param unit of the value; null without a value
 * @param records ids of the records that were used
 * @param why the records do not suffice; null with a value
 */
public record Evidence(
        String rule, BigDecimal value, Interval interval, String unit, List<String> records, String why) {

    public Evidence {
        records = List.copyOf(records);
    }

    /** A value that records give. */
    public static Evidence computed(
            String rule, BigDecimal value, Interval interval, String unit, List<String> records) {
        return new Evidence(rule, value, interval, unit, records, null);
    }

    /** Records of this kind exist in general, and for this claim they do not suffice. */
    public static Evidence lacking(String rule, String why, List<String> records) {
        return new Evidence(rule, null, null, null, records, why);
    }
}
