package org.entente.chassis.figure.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The prices that an amount is told in. */
public enum PriceBasis {
    /** Of the period itself. */
    @JsonProperty("current")
    CURRENT,
    /** Of a base year. */
    @JsonProperty("constant")
    CONSTANT
}
