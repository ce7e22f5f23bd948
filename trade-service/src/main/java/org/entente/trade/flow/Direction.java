package org.entente.trade.flow;

import com.fasterxml.jackson.annotation.JsonValue;

/** Which way the goods went, seen from the reporter. Re-exports are told apart from exports, and are part of them. */
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
