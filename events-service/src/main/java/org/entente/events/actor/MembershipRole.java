package org.entente.events.actor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** As what an actor belongs to an organisation. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum MembershipRole {
    MEMBER,
    /** A member without all of a member's rights, such as a vote. */
    ASSOCIATE,
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
