package org.entente.trade.balance;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;
import org.entente.trade.reported.Coverage;
import org.entente.trade.reported.Explanation;
import org.entente.trade.reported.Freshness;

/**
 * The answer to a question for a balance.
 *
 * @param unit of every value: a currency (ISO 4217), in prices of the period
 * @param complete whether the reporter tells both directions in every period of the range
 * @param coverage the periods in which it does
 */
@Schema(name = "TradeBalance", description = "Exports minus imports for each period, from either side's own report.")
record Balance(
        String reporter,
        String partner,
        String commodity,
        Frequency frequency,
        String unit,
        boolean complete,
        Coverage coverage,
        Freshness freshness,
        List<Point> points,
        Rules rules) {

    /**
     * One period. What was not told is absent.
     *
     * @param balance the reporter's exports minus its imports, by its own report
     * @param mirrorExports the reporter's exports as the partner tells them: the partner's imports
     * @param mirrorImports the reporter's imports as the partner tells them: the partner's exports
     * @param mirrorBalance of the two, from the partner's report alone
     */
    @Schema(name = "TradeBalancePoint")
    record Point(
            Period period,
            BigDecimal exports,
            String exportsValuation,
            BigDecimal imports,
            String importsValuation,
            BigDecimal balance,
            BigDecimal mirrorExports,
            String mirrorExportsValuation,
            BigDecimal mirrorImports,
            String mirrorImportsValuation,
            BigDecimal mirrorBalance,
            List<Explanation> explanation) {

        /** The names of its members, in their order. */
        static final List<String> MEMBERS = Stream.of(Point.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** How the numbers were computed, in words. */
    @Schema(name = "TradeBalanceRules")
    record Rules(String balance, String mirrorBalance, String valuation) {

        static final Rules ALL = new Rules(
                "the reporter's exports - the reporter's imports, both of one dataset; re-exports are part of exports",
                "the partner's imports from the reporter - the partner's exports to it, both of one dataset; one side's"
                        + " exports are never set against the other side's imports",
                "imports mostly contain freight and insurance (cif) and exports do not (fob), which makes a balance"
                        + " lower than the goods' own and a mirror balance higher");
    }
}
