package org.entente.chassis.figure.claim;

import java.math.BigDecimal;
import java.util.List;
import org.entente.chassis.time.Edtf;

/**
 * A value that nobody stated and that follows from figures.
 *
 * @param value of the stated values, in four digits or as many more as keep it between its ends
 * @param low the low end of what the figures' words allow, in seven digits rounded down; absent without one
 * @param high the high end, in seven digits rounded up; absent without one
 * @param rule the rule's name
 * @param formula the rule with its periods and parties filled in
 * @param operands ids of the figures, in the formula's order
 */
public record ImpliedValue(
        String measure,
        Kind kind,
        String subject,
        String counterpart,
        Edtf period,
        Edtf comparedWith,
        boolean cumulative,
        String sector,
        String commodity,
        ShareAcross shareAcross,
        String ofWhat,
        PriceBasis priceBasis,
        Integer baseYear,
        FlowType flowType,
        String unit,
        BigDecimal value,
        BigDecimal low,
        BigDecimal high,
        String rule,
        String formula,
        List<String> operands) {

    static ImpliedValue of(Derivation derivation) {
        FigureClaim claim = derivation.claim();
        Scope scope = claim.scope();
        Basis basis = claim.basis();
        Value shown = Value.of(claim).shown();
        return new ImpliedValue(
                scope.measure(),
                claim.kind(),
                scope.subject(),
                scope.counterpart(),
                claim.period(),
                claim.comparedWith(),
                claim.cumulative(),
                scope.sector(),
                scope.commodity(),
                claim.across(),
                claim.definition(),
                basis.priceBasis(),
                basis.baseYear(),
                basis.flowType(),
                basis.unit(),
                shown.stated(),
                shown.interval().low(),
                shown.interval().high(),
                derivation.rule(),
                derivation.formula(),
                derivation.operands());
    }
}
