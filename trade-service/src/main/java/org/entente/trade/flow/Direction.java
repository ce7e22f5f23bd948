package org.entente.trade.flow;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way the goods went, seen from the reporter. Re-exports are told apart from exports, and are part of them. */
@Schema(name = "TradeDirection", description = "Seen from the reporter.")
public enum Direction {
    EXPORT("export"),
    IMPORT("import"),
    RE_EXPORT("reExport"),
    RE_IMPORT("reImport");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** As messages and the database write it. */
    @JsonValue
    public String word() {
        return word;
    }
}
