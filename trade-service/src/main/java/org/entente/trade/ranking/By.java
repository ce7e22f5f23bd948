package org.entente.trade.ranking;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.trade.reported.Reported;

/** What is ranked. */
@Schema(name = "TradeRankingBy", description = "What is ranked.")
enum By {
    @JsonProperty("partner")
    PARTNER,
    @JsonProperty("commodity")
    COMMODITY;

    /** The code by which a value is ranked. */
    String code(Reported value) {
        return this == PARTNER ? value.partner() : value.commodity();
    }
}
