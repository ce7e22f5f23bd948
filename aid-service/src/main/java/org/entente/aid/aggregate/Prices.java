package org.entente.aid.aggregate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether values are as they were, or as they would have been in a base year. */
enum Prices {
    @JsonProperty("current")
    CURRENT,
    @JsonProperty("constant")
    CONSTANT
}
