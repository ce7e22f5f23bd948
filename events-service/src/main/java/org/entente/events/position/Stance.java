package org.entente.events.position;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** In which spirit a position was taken. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
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
