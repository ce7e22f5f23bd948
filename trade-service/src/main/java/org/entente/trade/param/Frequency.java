package org.entente.trade.param;

import com.fasterxml.jackson.annotation.JsonValue;

/** How often a reporter's flows are told. */
public enum Frequency {
    ANNUAL("A"),
    MONTHLY("M");

    private final String word;

    Frequency(String word) {
        this.word = word;
    }

    /** As UN Comtrade writes it. */
    @JsonValue
    public String word() {
        return word;
    }
}
