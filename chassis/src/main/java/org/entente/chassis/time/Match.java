package org.entente.chassis.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How sure a match of an imprecise date has to be. Written in lower case. */
public enum Match {
    /** Whatever day is meant, it matches. */
    CERTAINLY,
    /** Some of the days that may be meant match. */
    POSSIBLY;

    /**
     * Reads {@code certainly} or {@code possibly}.
     *
     * @throws IllegalArgumentException for every other word
     */
    @JsonCreator
    public static Match fromString(String word) {
        for (Match match : values()) {
            if (match.toString().equals(word)) {
                return match;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is no kind of match; it is 'certainly' or 'possibly'.");
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
