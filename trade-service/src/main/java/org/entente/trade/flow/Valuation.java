package org.entente.trade.flow;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a value contains beside the goods. */
@Schema(name = "TradeValuation", description = "What a value contains beside the goods.")
public enum Valuation {
    /** Cost, insurance and freight up to the importer's border. */
    CIF("cif"),
    /** Free on board at the exporter's border. */
    FOB("fob"),
    UNSPECIFIED("unspecified");

    private final String word;

    Valuation(String word) {
        this.word = word;
    }

    /** As messages and the database write it. */
    @JsonValue
    public String word() {
        return word;
    }
}
