package org.entente.chassis.time;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The finest unit that a date tells. Written in lower case. */
public enum Precision {
    DAY,
    MONTH,
    SEASON,
    YEAR,
    DECADE,
    CENTURY,
    /** Two ends, each with a precision of its own. */
    INTERVAL;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
