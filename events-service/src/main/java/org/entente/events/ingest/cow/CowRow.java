package org.entente.events.ingest.cow;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.csv.CsvCell;
import org.entente.chassis.ingest.csv.CsvRow;
import org.entente.events.actor.Actors;

/**
 * A row of a table, with its cells by the names of their columns.
 *
 * @param place its number, from 1
 */
record CowRow(long place, CsvRow row, Map<String, Integer> places) {

    /** Why a row cannot be written. */
    static final class Unfit extends Exception {

        private final transient Rejection rejection;

        Unfit(Rejection rejection) {
            super(rejection.detail());
            this.rejection = rejection;
        }

        Rejection rejection() {
            return rejection;
        }
    }

    String text(String column) {
        return row.text(places.get(column)).strip();
    }

    Unfit unfit(String column, String rule, String detail) {
        return new Unfit(rejection(column, true, rule, detail));
    }

    /** A cell that says nothing, where the rest of the row can be read. */
    Rejection part(String column, String rule, String detail) {
        return rejection(column, false, rule, detail);
    }

    private Rejection rejection(String column, boolean whole, String rule, String detail) {
        CsvCell cell = row.cell(places.get(column));
        return cell.rejected(place, whole, rule, detail);
    }

    /** The number of an organisation, an alliance or a state, without leading zeros. */
    String number(String column) throws Unfit {
        if (!text(column).matches("[0-9]{1,6}")) {
            throw unfit(column, "not-a-number", "'" + text(column) + "' is no number of the project");
        }
        return String.valueOf(Integer.parseInt(text(column)));
    }

    /** The canonical code of the state with the number in a column. */
    String state(String column) throws Unfit {
        String number = number(column);
        return Actors.state(number)
                .orElseThrow(() -> unfit(
                        column,
                        "unknown-code",
                        "no state has the number " + number + " in the list of the Correlates of War (2016)"));
    }

    /** A year, null where the cell is empty. */
    Integer year(String column) throws Unfit {
        String year = text(column);
        if (year.isEmpty()) {
            return null;
        }
        if (!year.matches("[12][0-9]{3}")) {
            throw unfit(column, "not-a-year", "'" + year + "' is no year: it is four digits, such as 1955");
        }
        return Integer.valueOf(year);
    }

    /** The day in the columns {@code <prefix>_year}, {@code _month} and {@code _day}, null where the year is empty. */
    LocalDate day(String prefix) throws Unfit {
        Integer year = year(prefix + "_year");
        if (year == null) {
            return null;
        }
        try {
            return LocalDate.of(
                    year, Integer.parseInt(text(prefix + "_month")), Integer.parseInt(text(prefix + "_day")));
        } catch (NumberFormatException | DateTimeException e) {
            throw unfit(
                    prefix + "_day",
                    "not-a-day",
                    year + "-" + text(prefix + "_month") + "-" + text(prefix + "_day") + " is no day");
        }
    }

    /** Whether a column of zeros and ones has a one; null where the cell is empty. */
    Boolean flag(String column) throws Unfit {
        return switch (text(column)) {
            case "" -> null;
            case "0" -> false;
            case "1" -> true;
            default -> throw unfit(column, "not-a-flag", "'" + text(column) + "' is neither 0 nor 1");
        };
    }
}
