package org.entente.chassis.figure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.time.Edtf;
import org.entente.chassis.time.Match;

/** Reads query parameters: null where one is not given, a 400 that names it where it is wrong. */
final class Parameters {

    private Parameters() {}

    static String party(String name, String text) {
        return read(name, text, code -> new PartyCode(code).value());
    }

    static Edtf date(String name, String text) {
        return read(name, text, Edtf::parse);
    }

    static Match match(String name, String text) {
        return text == null ? Match.POSSIBLY : read(name, text, Match::fromString);
    }

    static String measure(String name, String text, FigureStore store) {
        if (text != null && store.measure(text).isEmpty()) {
            throw InvalidRequest.parameter(name, "'" + text + "' is no measure here; there are " + store.names() + ".");
        }
        return text;
    }

    static String sector(String name, String text) {
        if (text != null && !text.matches("[0-9]{3}|[0-9]{5}")) {
            throw InvalidRequest.parameter(name, "'" + text + "' is no DAC code of three or five digits.");
        }
        return text;
    }

    static <E extends Enum<E>> String word(String name, String text, Class<E> type) {
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(constant -> Json.MAPPER.convertValue(constant, String.class))
                .toList();
        if (text != null && !words.contains(text)) {
            throw InvalidRequest.parameter(name, "'" + text + "' is none of " + String.join(", ", words) + ".");
        }
        return text;
    }

    /** A parameter that the question makes no sense without. */
    static String required(String name, String text) {
        if (text == null) {
            throw InvalidRequest.parameter(name, "The parameter '" + name + "' is needed here.");
        }
        return text;
    }

    private static <T> T read(String name, String text, Function<String, T> reader) {
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw InvalidRequest.parameter(name, e.getMessage());
        }
    }
}
