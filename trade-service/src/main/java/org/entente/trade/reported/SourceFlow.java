package org.entente.trade.reported;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.trade.param.Period;

/**
 * A flow that a number was taken from or computed with.
 *
 * @param role what it is to the number, such as {@code value} or {@code yearBefore}
 * @param revision which the dataset had
 * @param value in the currency, in prices of the period
 */
@Schema(name = "TradeSourceFlow", description = "A flow that a number was taken from or computed with.")
public record SourceFlow(
        String role,
        String dataset,
        long revision,
        String reporter,
        Period period,
        String classification,
        String source,
        String currency,
        String direction,
        String commodity,
        String partner,
        BigDecimal value,
        String valuation) {}
