package org.entente.events.actor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an actor is. */
public enum ActorKind {
    COUNTRY,
    ORGANISATION,
    PERSON;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
