package org.entente.chassis.figure.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a claim stands beside other values. */
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
