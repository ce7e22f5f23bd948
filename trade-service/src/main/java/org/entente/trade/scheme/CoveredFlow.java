package org.entente.trade.scheme;

import java.math.BigDecimal;
import java.util.UUID;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Period;

/**
 * What one dataset tells of one code.
 *
 * @param value with the partner; null where it has a row of the world alone, so that there was no trade with the partner
 */
record CoveredFlow(
        Period year,
        UUID dataset,
        long revision,
        Classification classification,
        String source,
        String currency,
        String commodity,
        BigDecimal value,
        String valuation) {}
