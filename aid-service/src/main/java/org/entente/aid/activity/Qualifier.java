package org.entente.aid.activity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a reported value is meant. */
public enum Qualifier {
    @JsonProperty("exact")
    EXACT,
    /** "Over three million". */
    @JsonProperty("atLeast")
    AT_LEAST,
    @JsonProperty("atMost")
    AT_MOST,
    /** "Scores of". */
    @JsonProperty("about")
    ABOUT
}
