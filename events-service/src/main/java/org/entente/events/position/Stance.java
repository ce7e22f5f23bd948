package org.entente.events.position;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** In which spirit a position was taken. */
public enum Stance {
    PRAISE,
    DEMAND,
    CONCERN,
    CONDEMNATION,
    COMMITMENT,
    SUPPORT,
    HOPE,
    GRATITUDE,
    READINESS;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
