package org.entente.chassis.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happens to records that an earlier file had and this one has not. */
@Schema(name = "ImportMode")
public enum Mode {
    /** They stay. */
    @JsonProperty("merge")
    MERGE,
    /** They are removed. */
    @JsonProperty("replace")
    REPLACE
}
