package org.entente.trade.param;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year or a month of statistics, written {@code 2021} or {@code 2021-03}. */
@Schema(
        name = "TradePeriod",
        description = "A year such as 2021, or a month such as 2021-03.",
        type = SchemaType.STRING)
public final class Period implements Comparable<Period> {

    /** From the oldest statistics to long after the newest: a range of periods stays one that can be listed. */
    private static final String CENTURIES = "(1[5-9]|2[01])[0-9]{2}";

    private static final Pattern YEAR = Pattern.compile(CENTURIES);
    private static final Pattern MONTH = Pattern.compile(CENTURIES + "-(0[1-9]|1[0-2])");

    private final YearMonth first;
    private final Frequency frequency;

    private Period(YearMonth first, Frequency frequency) {
        this.first = first;
        this.frequency = frequency;
    }

    /**
     * Reads a period.
     *
     * @throws IllegalArgumentException where the text is neither a year nor a month
     */
    @JsonCreator
    public static Period parse(String text) {
        if (YEAR.matcher(text).matches()) {
            return new Period(YearMonth.of(Integer.parseInt(text), 1), Frequency.ANNUAL);
        }
        if (MONTH.matcher(text).matches()) {
            return new Period(YearMonth.parse(text), Frequency.MONTHLY);
        }
        throw new IllegalArgumentException("'" + text
                + "' is no period: it is a year such as 2021, or a month such as 2021-03, from" + " 1500 to 2199.");
    }

    public Frequency frequency() {
        return frequency;
    }

    /** Its first day. */
    public LocalDate start() {
        return first.atDay(1);
    }

    /** Its last day. */
    public LocalDate end() {
        return frequency == Frequency.ANNUAL ? LocalDate.of(first.getYear(), 12, 31) : first.atEndOfMonth();
    }

    public Period next() {
        return new Period(frequency == Frequency.ANNUAL ? first.plusYears(1) : first.plusMonths(1), frequency);
    }

    /** The same period a year before. */
    public Period yearBefore() {
        return new Period(first.minusYears(1), frequency);
    }

    @Override
    public int compareTo(Period other) {
        return first.compareTo(other.first);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Period that && first.equals(that.first) && frequency == that.frequency;
    }

    @Override
    public int hashCode() {
        return first.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return frequency == Frequency.ANNUAL ? String.valueOf(first.getYear()) : first.toString();
    }
}
