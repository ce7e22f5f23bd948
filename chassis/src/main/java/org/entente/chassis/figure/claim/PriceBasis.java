package org.entente.chassis.figure.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The prices that an amount is told in. */
@Schema(name = "FigurePriceBasis")
public enum PriceBasis {
    /** Of the period itself. */
    @JsonProperty("current")
    CURRENT,
    /** Of a base year. */
    @JsonProperty("constant")
    CONSTANT
}
