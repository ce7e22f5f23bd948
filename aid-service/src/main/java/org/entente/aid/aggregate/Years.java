package org.entente.aid.aggregate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * Which year a day is in.
 *
 * @param start the first day of a fiscal year, which is named by the calendar year that it ends in; null for years of
 *     the calendar
 */
record Years(MonthDay start) {

    static final Years CALENDAR = new Years(null);

    boolean fiscal() {
        return start != null;
    }

    /** The year of a date in SQL. */
    String of(String date) {
        if (begins()) {
            return "extract(year from " + date + ")::int";
        }
        return "(extract(year from %s)::int + ((extract(month from %s), extract(day from %s)) >= (%d, %d))::int)"
                .formatted(date, date, date, start.getMonthValue(), start.getDayOfMonth());
    }

    /** The first day of a year in SQL. */
    String first(String year) {
        return begins()
                ? "make_date(" + year + ", 1, 1)"
                : "make_date(" + year + " - 1, " + start.getMonthValue() + ", " + start.getDayOfMonth() + ")";
    }

    /** How answers name a year. */
    String name(String year) {
        if (!fiscal()) {
            return year;
        }
        LocalDate first = start.atYear(Integer.parseInt(year) - (begins() ? 0 : 1));
        return "FY" + year + " (" + first + " to " + first.plusYears(1).minusDays(1) + ")";
    }

    List<String> rules() {
        return List.of(
                fiscal()
                        ? "years: fiscal, from " + start + " on, named by the calendar year that they end in"
                        : "years: of the calendar");
    }

    /** Whether it begins with the calendar's year, so that both have one name. */
    private boolean begins() {
        return start == null || start.equals(MonthDay.of(1, 1));
    }
}
