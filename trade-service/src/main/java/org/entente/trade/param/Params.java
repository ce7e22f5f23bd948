package org.entente.trade.param;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.reference.UnknownCode;
import org.entente.trade.area.Areas;

/** Query parameters as values. Each method gives null for a parameter that was not sent, and refuses a wrong one. */
public final class Params {

    private static final String COMMODITY = "TOTAL|[0-9A-Z]{1,12}";

    private Params() {}

    /** The code of a country or area. */
    public static String area(String name, String text) {
        try {
            return text == null ? null : Areas.resolve(text).code();
        } catch (UnknownCode e) {
            throw InvalidRequest.parameter(name, e.getMessage());
        }
    }

    /** The one of the constants that is written so. */
    public static <T> T word(String name, String text, T[] choices, Function<T, String> word) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(choices)
                .filter(choice -> word.apply(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.parameter(
                        name,
                        "'" + text + "' is not right here; it is one of "
                                + Arrays.stream(choices).map(word).collect(Collectors.joining(", ")) + "."));
    }

    /** A year or a month. */
    public static Period period(String name, String text) {
        try {
            return text == null ? null : Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw InvalidRequest.parameter(name, e.getMessage());
        }
    }

    /** A commodity's code, or {@code TOTAL}. */
    public static String commodity(String name, String text) {
        if (text != null && !text.matches(COMMODITY)) {
            throw InvalidRequest.parameter(
                    name,
                    "'" + text + "' is no commodity: it is one code of digits and capital letters, such as 61, or"
                            + " TOTAL.");
        }
        return text;
    }

    /** The id of a record. */
    public static UUID id(String name, String text) {
        return text == null
                ? null
                : Ids.read(text).orElseThrow(() -> InvalidRequest.parameter(name, "'" + text + "' is not a UUID."));
    }
}
