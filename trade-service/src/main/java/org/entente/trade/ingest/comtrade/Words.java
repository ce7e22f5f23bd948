package org.entente.trade.ingest.comtrade;

import java.util.EnumSet;
import java.util.stream.Collectors;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;

/** What single words of UN Comtrade say; each method refuses another word by an {@link IllegalArgumentException}. */
final class Words {

    private static final int YEAR = 4;
    private static final String DIGITS = "[0-9]{4}([0-9]{2})?";

    private Words() {}

    /** That the row tells of goods. */
    static String goods(String type) {
        if (!type.equals("C")) {
            throw new IllegalArgumentException(
                    (type.equals("S") ? "S are services" : "'" + type + "' is no type of trade")
                            + ", and this platform keeps trade in goods alone, whose type is C");
        }
        return type;
    }

    /** A year such as 2021, or a month such as 202103. */
    static Period period(String text) {
        try {
            if (text.matches(DIGITS)) {
                return Period.parse(
                        text.length() == YEAR ? text : text.substring(0, YEAR) + "-" + text.substring(YEAR));
            }
        } catch (IllegalArgumentException e) {
            // As one of other digits.
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no period: it is a year such as 2021, or a month such as 202103");
    }

    /** That a frequency is the period's. */
    static Frequency frequency(String text, Period period) {
        if (!text.equals(period.frequency().word())) {
            throw new IllegalArgumentException("'" + text + "' does not go with the period " + period
                    + ": A goes with years such as 2021, M with months such as 202103");
        }
        return period.frequency();
    }

    /** A list of commodities; UN Comtrade has no flows without one. */
    static Classification classification(String text) {
        EnumSet<Classification> lists = EnumSet.complementOf(EnumSet.of(Classification.NONE));
        return lists.stream()
                .filter(list -> list.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no classification: it is one of "
                        + lists.stream().map(Classification::name).collect(Collectors.joining(", "))));
    }

    /** True or false, in letters of either case. */
    static Boolean flag(String text) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("'" + text + "' is neither True nor False");
        }
        return Boolean.valueOf(text);
    }

    /** The older site's flag: 0, or the sum of 2 for an estimated quantity and 4 for an estimated net weight. */
    static Integer estimation(String text) {
        if (!text.matches("[0246]")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no flag: it is 0, 2 (quantity estimated), 4 (net weight estimated) or 6 (both)");
        }
        return Integer.valueOf(text);
    }
}
