package org.entente.events.actor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** What an actor is. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum ActorKind {
    COUNTRY,
    ORGANISATION,
    /** A treaty of mutual support with members that come and go, and without organs of its own. */
    ALLIANCE,
    PERSON;

    /** The kind of a word that was written by {@link #toString()}. */
    static ActorKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
