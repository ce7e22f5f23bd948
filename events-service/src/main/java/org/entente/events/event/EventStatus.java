package org.entente.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether an event took place. */
public enum EventStatus {
    CONFIRMED,
    /** Announced: a document says that it will take place, and none yet that it did. */
    PLANNED,
    CANCELLED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
