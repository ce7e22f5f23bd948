package org.entente.events.actor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** What a member of an alliance undertook, as the Correlates of War tells alliances apart (Formal Alliances 4.1). */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum Commitment {
    /** To fight beside a member that is attacked. */
    DEFENCE,
    /** To stay out of a war in which a member is. */
    NEUTRALITY,
    /** Not to attack a member. */
    NONAGGRESSION,
    /** To consult with the members in a crisis. */
    ENTENTE;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
