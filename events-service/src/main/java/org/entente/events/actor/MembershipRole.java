package org.entente.events.actor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** As what an actor belongs to an organisation. */
public enum MembershipRole {
    MEMBER,
    OBSERVER,
    CHAIR,
    /** Coordinates the organisation's dialogue with a partner. */
    COORDINATOR;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
