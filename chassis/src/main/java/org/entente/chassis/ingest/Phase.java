package org.entente.chassis.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an import run stands. */
@Schema(name = "ImportPhase")
public enum Phase {
    /** For its content. */
    @JsonProperty("waiting")
    WAITING,
    /** Its content is there, and no worker has taken it yet. */
    @JsonProperty("queued")
    QUEUED,
    /** Its content is being read. */
    @JsonProperty("running")
    RUNNING,
    /** All was read, and what was staged becomes records. */
    @JsonProperty("publishing")
    PUBLISHING,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("cancelled")
    CANCELLED;

    /** SQL for the phases of runs that are not finished. */
    static final String UNFINISHED = "('waiting', 'queued', 'running', 'publishing')";

    /** As the database and the API write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
