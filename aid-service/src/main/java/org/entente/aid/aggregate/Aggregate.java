package org.entente.aid.aggregate;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The answer to a question for sums. The records of the question are those behind the total, those that could not be
 * converted and those set apart, each whole in one of them or in parts in several.
 *
 * @param question as it was understood, with what was not said
 * @param rows the sums in order of their groups; empty without {@code by}
 * @param total of all rows; null where currencies are told apart
 * @param totals of each currency as it was reported; null where sums are converted
 * @param unconverted what is missing from the sums, for want of a rate or deflator
 * @param setApart what is not in the sums for another reason
 * @param warnings what could mislead about the sums
 * @param coverage the records in the sums
 * @param complete whether all that was asked for is in the sums: nothing is unconverted, nothing of unknown share is set
 *     apart. Copies and replaced plans that are set apart do not matter
 * @param conversion by which rates and deflators; null where nothing was converted
 * @param freshness what the answer knows of
 * @param rules by which the sums were made
 */
record Aggregate(
        Map<String, Object> question,
        List<Row> rows,
        Sum total,
        List<Sum> totals,
        List<Remainder> unconverted,
        List<Remainder> setApart,
        List<Warning> warnings,
        Coverage coverage,
        boolean complete,
        Conversion conversion,
        Freshness freshness,
        List<String> rules) {

    /**
     * A sum.
     *
     * @param value in the currency
     * @param currency ISO 4217
     * @param records how many have a part in it
     * @param explanation the parts, with {@code explain=true} and without {@code by} alone
     */
    record Sum(BigDecimal value, String currency, long records, List<Contribution> explanation) {}

    /**
     * The sum of a group.
     *
     * @param group what it is of, by dimension
     * @param value in the currency
     * @param currency ISO 4217
     * @param records how many have a part in it
     * @param explanation the parts, with {@code explain=true} alone
     */
    record Row(
            Map<String, Group> group,
            BigDecimal value,
            String currency,
            long records,
            List<Contribution> explanation) {}

    /**
     * What is not in the sums.
     *
     * @param reason in one word
     * @param detail for people
     * @param value as it was reported
     * @param currency as it was reported, ISO 4217
     * @param records how many have a part in it
     * @param explanation the parts, with {@code explain=true} alone
     */
    record Remainder(
            String reason,
            String detail,
            BigDecimal value,
            String currency,
            long records,
            List<Contribution> explanation) {}

    /**
     * What could mislead.
     *
     * @param type in one word
     * @param detail for people
     * @param activities whom it concerns, in pairs of parent and child; null where it concerns none in particular
     */
    record Warning(String type, String detail, List<List<String>> activities) {}

    /**
     * @param from the first date of a record in the sums; null without any
     * @param to the last one
     * @param records how many
     */
    record Coverage(
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate from,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate to,
            long records) {}

    /**
     * By which rates and deflators.
     *
     * @param source who tells the rates; null where none was needed
     * @param rates by currency
     * @param deflator null for current prices
     */
    record Conversion(String source, List<Rate> rates, Deflation deflator) {}

    /**
     * The rates of a currency, which explanations list one by one.
     *
     * @param currency from which
     * @param from the first month
     * @param to the last one
     * @param lowest what one unit was worth in the currency of the sums, at the least
     * @param highest at the most
     * @param records converted
     */
    record Rate(String currency, String from, String to, BigDecimal lowest, BigDecimal highest, long records) {}

    /**
     * @param country whose prices: alpha-3, or EMU for the euro area
     * @param source who tells the deflator
     * @param baseYear in whose prices the sums are
     */
    record Deflation(String country, String source, int baseYear) {}

    /**
     * @param epoch of the change feed
     * @param position the feed's last one; later changes are not in the sums for certain
     * @param updatedAt when an activity was last written; null while there are none
     */
    record Freshness(long epoch, long position, Instant updatedAt) {}

    /**
     * A record's part in a number.
     *
     * @param activityId the activity
     * @param iatiIdentifier the activity's identifier in IATI, null without one
     * @param record where the record stands in its activity, as a JSON pointer
     * @param date the transaction's, or the first of its period
     * @param valueDate by which it was converted
     * @param amount the whole record's, as it was reported
     * @param currency the same
     * @param share of the record that is in this number, from 0 to 1
     * @param rate what one unit was worth in the currency of the sums; null where it was not converted
     * @param rateMonth the month that the rate is the average of; null where it was not converted
     * @param priceFactor from prices of then to those of the base year; null for current prices
     * @param value the part's value in this number: converted in sums, as reported in what is left out
     * @param toldBy of each dimension that it is split by, who told: the transaction, the activity, …
     */
    record Contribution(
            UUID activityId,
            String iatiIdentifier,
            String record,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate date,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate valueDate,
            BigDecimal amount,
            String currency,
            BigDecimal share,
            BigDecimal rate,
            String rateMonth,
            BigDecimal priceFactor,
            BigDecimal value,
            Map<String, String> toldBy) {}
}
