package org.entente.aid.statistic;

import java.time.Year;
import java.util.regex.Pattern;
import org.entente.chassis.time.Edtf;

/**
 * A fiscal year of the United States (31 U.S.C. 1102): to 1976 it began in July of the year before, since 1977 it begins
 * in October of the year before. The transition quarter between the two, {@code 1976tq}, is in neither year.
 *
 * @param text as published, such as {@code 1999} or {@code 1976tq}
 */
public record FiscalYear(String text) {

    static final String TRANSITION_QUARTER = "1976tq";

    private static final Pattern FORM = Pattern.compile("(19|20)[0-9]{2}");
    private static final int LAST_FROM_JULY = 1976;

    /** @throws IllegalArgumentException where the text is no fiscal year */
    public FiscalYear {
        if (!text.equals(TRANSITION_QUARTER) && !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no fiscal year: it is four digits, such as 1999, or "
                    + TRANSITION_QUARTER + " for the quarter between the fiscal years 1976 and 1977");
        }
    }

    /** The months that it has. */
    public Edtf period() {
        if (text.equals(TRANSITION_QUARTER)) {
            return Edtf.parse("1976-07/1976-09");
        }
        int year = Year.parse(text).getValue();
        return year <= LAST_FROM_JULY
                ? Edtf.parse((year - 1) + "-07/" + year + "-06")
                : Edtf.parse((year - 1) + "-10/" + year + "-09");
    }
}
