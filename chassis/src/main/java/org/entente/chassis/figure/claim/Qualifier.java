package org.entente.chassis.figure.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the words of the document bound the value. */
@Schema(name = "FigureQualifier")
public enum Qualifier {
    /** The value itself, within its rounding. */
    @JsonProperty("exact")
    EXACT,
    /** "Over", "more than": no upper end. */
    @JsonProperty("atLeast")
    AT_LEAST,
    /** "Up to", "less than". */
    @JsonProperty("atMost")
    AT_MOST,
    /** "Some", "scores of": the order of magnitude. */
    @JsonProperty("about")
    ABOUT
}
