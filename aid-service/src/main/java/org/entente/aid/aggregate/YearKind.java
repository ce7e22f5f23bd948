package org.entente.aid.aggregate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose years. */
enum YearKind {
    @JsonProperty("calendar")
    CALENDAR,
    @JsonProperty("fiscal")
    FISCAL
}
