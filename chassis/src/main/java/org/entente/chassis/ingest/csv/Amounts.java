package org.entente.chassis.ingest.csv;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Amounts as tables write them: with a decimal point, and in scientific notation where a spreadsheet chose it. */
public final class Amounts {

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,30}([.][0-9]{1,30})?([Ee][+-]?[0-9]{1,2})?");
    private static final int MOST_DIGITS = 18;
    private static final int LONG_DIGITS = 18;
    private static final int MOST_DECIMALS = 9;

    private Amounts() {}

    /**
     * Reads an amount.
     *
     * @param power how many places to move its decimal point to the right: 6 where the table is in millions
     * @throws IllegalArgumentException where the text is no number, or one of more than 18 digits or 9 decimals
     */
    public static BigDecimal read(String text, int power) {
        return read(text, power, MOST_DIGITS, MOST_DECIMALS);
    }

    /**
     * Reads an amount.
     *
     * @param power how many places to move its decimal point to the right
     * @param mostDigits before the decimal point
     * @param mostDecimals behind it
     * @throws IllegalArgumentException where the text is no number, or one of more digits or decimals
     */
    public static BigDecimal read(String text, int power, int mostDigits, int mostDecimals) {
        if (power == 0 && text.length() <= Math.min(mostDigits, LONG_DIGITS) && isWhole(text)) {
            return BigDecimal.valueOf(Long.parseLong(text));
        }
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + shown(text)
                    + "' is no number: write it with a decimal point and without separators, such as -1234.5");
        }
        BigDecimal amount = new BigDecimal(text).movePointRight(power).stripTrailingZeros();
        if (amount.precision() - amount.scale() > mostDigits || amount.scale() > mostDecimals) {
            throw new IllegalArgumentException(
                    "'" + shown(text) + "' has more than " + mostDigits + " digits or " + mostDecimals + " decimals");
        }
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    /** Most amounts are digits alone, and a table has millions of them. */
    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
