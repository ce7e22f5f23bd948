package org.entente.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** Whether an event took place. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
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
