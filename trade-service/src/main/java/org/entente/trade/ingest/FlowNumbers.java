package org.entente.trade.ingest;

import java.math.BigDecimal;
import org.entente.chassis.ingest.csv.Amounts;
import org.entente.trade.flow.FlowDraft;

/** Numbers of flows: values, weights and quantities, none of which is below nought. */
public final class FlowNumbers {

    private FlowNumbers() {}

    /** @throws IllegalArgumentException where the text is no number, a negative one, or one of too many digits */
    public static BigDecimal read(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("there is no number here, and a flow has a value: write 0 for nought");
        }
        BigDecimal number = Amounts.read(text, 0, FlowDraft.MOST_DIGITS, FlowDraft.MOST_DECIMALS);
        if (number.signum() < 0) {
            throw new IllegalArgumentException("'" + text + "' is negative: what was traded is nought or more");
        }
        return number;
    }
}
