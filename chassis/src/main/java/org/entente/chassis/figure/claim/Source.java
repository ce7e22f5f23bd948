package org.entente.chassis.figure.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a value that a claim is compared with comes from. */
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
