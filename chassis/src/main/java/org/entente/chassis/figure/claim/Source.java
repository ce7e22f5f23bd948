package org.entente.chassis.figure.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a value that a claim is compared with comes from. */
@Schema(name = "FigureValueSource")
public enum Source {
    /** Another figure. */
    @JsonProperty("figure")
    FIGURE,
    /** What other figures imply. */
    @JsonProperty("implied")
    IMPLIED,
    /** Records that the platform holds. */
    @JsonProperty("records")
    RECORDS
}
