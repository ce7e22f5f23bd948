package org.entente.trade.param;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a reporter's flows are told. */
@Schema(name = "TradeFrequency", description = "A for years, M for months.")
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
