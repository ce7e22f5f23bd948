package org.entente.events.when;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.time.Edtf;
import org.entente.chassis.time.InvalidEdtf;
import org.entente.chassis.time.Match;
import org.entente.chassis.time.Precision;

/** Reads query parameters; what cannot be read is a 400 that names the parameter. Null stays null. */
public final class Params {

    private Params() {}

    /** One of the words of an enum. */
    public static <E extends Enum<E>> E word(String name, String text, E[] words) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(words)
                .filter(word -> word.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.parameter(
                        name,
                        "'" + text + "' is not known here; it is one of "
                                + Arrays.stream(words).map(Enum::toString).collect(Collectors.joining(", ")) + "."));
    }

    /** The word of an enum as the database keeps it. */
    public static <E extends Enum<E>> String text(String name, String text, E[] words) {
        return text == null ? null : word(name, text, words).toString();
    }

    /** How sure a match has to be; {@link Match#POSSIBLY} without a word. */
    public static Match match(String text) {
        return text == null ? Match.POSSIBLY : word("match", text, Match.values());
    }

    /** A single day. */
    public static LocalDate day(String name, String text) {
        if (text == null) {
            return null;
        }
        Edtf date = date(name, text);
        if (date.precision() != Precision.DAY || date.latestStart().equals(LocalDate.MAX)) {
            throw InvalidRequest.parameter(name, "'" + text + "' is no single day, such as 1998-01-01.");
        }
        return date.earliestStart();
    }

    static LocalDate firstDay(String name, String text) {
        return bound(name, text).earliestStart();
    }

    static LocalDate lastDay(String name, String text) {
        return bound(name, text).latestEnd();
    }

    public static UUID id(String name, String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw InvalidRequest.parameter(name, "'" + text + "' is not an id: it is a UUID.");
        }
    }

    private static Edtf bound(String name, String text) {
        Edtf date = date(name, text);
        if (date.precision() == Precision.INTERVAL || date.latestStart().equals(LocalDate.MAX)) {
            throw InvalidRequest.parameter(
                    name, "'" + text + "' is no bound: give a day, a month or a year, such as 2022-08-02 or 2022.");
        }
        return date;
    }

    private static Edtf date(String name, String text) {
        try {
            return Edtf.parse(text);
        } catch (InvalidEdtf e) {
            throw InvalidRequest.parameter(name, e.getMessage());
        }
    }
}
