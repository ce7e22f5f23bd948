package org.entente.trade.flow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of the flows that a write does not name. */
public enum WriteMode {
    /** They are removed: what is written is all there is. */
    REPLACE,
    /** They stay as they are. */
    MERGE;

    /** As parameters write it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
