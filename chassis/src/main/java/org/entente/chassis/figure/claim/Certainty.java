package org.entente.chassis.figure.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the document states it or quotes a judgement. */
@Schema(name = "FigureCertainty")
public enum Certainty {
    /** Stated. */
    @JsonProperty("fact")
    FACT,
    /** Somebody's judgement; it is checked, and nothing is derived from it. */
    @JsonProperty("opinion")
    OPINION
}
