package org.entente.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** As what an actor takes part. */
public enum ParticipantRole {
    PARTY,
    HOST,
    VISITOR,
    SPEAKER,
    ADDRESSEE,
    SIGNATORY,
    BENEFICIARY,
    PROVIDER,
    CHAIR,
    MEMBER;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
