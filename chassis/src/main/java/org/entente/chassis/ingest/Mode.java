package org.entente.chassis.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to records that an earlier file had and this one has not. */
public enum Mode {
    /** They stay. */
    @JsonProperty("merge")
    MERGE,
    /** They are removed. */
    @JsonProperty("replace")
    REPLACE
}
