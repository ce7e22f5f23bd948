package org.entente.chassis.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the rows of a file become records. */
@Schema(name = "ImportCommit")
public enum Commit {
    /** All at once, after the last one was read; a file that breaks off leaves nothing. */
    @JsonProperty("atomic")
    ATOMIC,
    /** Some at a time; a file that breaks off leaves what came before. */
    @JsonProperty("partial")
    PARTIAL
}
