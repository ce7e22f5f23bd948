package org.entente.trade.series;

import java.math.BigDecimal;
import java.util.UUID;
import org.entente.trade.param.Period;

/** One value of one dataset. */
record Reported(
        Period period,
        String partner,
        BigDecimal value,
        String valuation,
        UUID dataset,
        long revision,
        String classification,
        String source) {

    Series.Record record(String role) {
        return new Series.Record(role, dataset.toString(), revision);
    }
}
