package org.entente.chassis.figure.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a claim stands beside other values. */
@Schema(name = "FigureVerdict")
public enum Verdict {
    /** Both may be true. */
    @JsonProperty("consistent")
    CONSISTENT,
    /** Not both can be true. */
    @JsonProperty("contradicted")
    CONTRADICTED,
    /** The values at hand decide nothing. */
    @JsonProperty("notEnoughData")
    NOT_ENOUGH_DATA
}
