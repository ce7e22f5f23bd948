package org.entente.events.relation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether two actors have diplomatic ties. */
@Schema(name = "RelationStatus")
public enum Status {
    ESTABLISHED,
    SEVERED,
    /** They are no longer kept up, though nobody broke them off. */
    INTERRUPTED,
    /** No record says it, or the records leave it open. */
    UNKNOWN;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
