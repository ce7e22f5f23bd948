package org.entente.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** As what an actor takes part. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
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
