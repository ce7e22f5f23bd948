package org.entente.chassis.figure.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a figure says of its measure. */
@Schema(name = "FigureKind")
public enum Kind {
    /** How much it is. */
    @JsonProperty("level")
    LEVEL,
    /** By how many percent it differs from another period. */
    @JsonProperty("change")
    CHANGE,
    /** How many percent of a whole it is. */
    @JsonProperty("share")
    SHARE
}
