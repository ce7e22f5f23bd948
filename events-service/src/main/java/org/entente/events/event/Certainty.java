package org.entente.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a document tells something. */
public enum Certainty {
    FACT,
    /** The view of somebody, who is named. */
    OPINION;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
