package org.entente.aid.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.aid.activity.Disbursement;
import org.entente.aid.activity.Disbursements;
import org.entente.chassis.figure.claim.Evidence;
import org.entente.chassis.figure.claim.FigureClaim;
import org.entente.chassis.figure.claim.FlowType;
import org.entente.chassis.figure.claim.Kind;
import org.entente.chassis.figure.claim.PriceBasis;
import org.entente.chassis.figure.claim.RecordEvidence;
import org.entente.chassis.figure.claim.Scope;
import org.entente.chassis.time.Edtf;

/** Compares a sum of assistance that somebody reported with the disbursements that the platform holds. */
@ApplicationScoped
class AssistanceEvidence implements RecordEvidence {

    private static final String MEASURE = "assistance";

    private final Disbursements disbursements;

    AssistanceEvidence(Disbursements disbursements) {
        this.disbursements = disbursements;
    }

    @Override
    public Optional<Evidence> evidence(FigureClaim claim) {
        Scope scope = claim.scope();
        boolean comparable = scope.measure().equals(MEASURE)
                && claim.kind() == Kind.LEVEL
                && scope.counterpart() != null
                && !scope.counterpart().equals(Scope.WORLD)
                && scope.commodity() == null;
        return comparable ? Optional.of(compared(claim)) : Optional.empty();
    }

    private Evidence compared(FigureClaim claim) {
        String unfit = unfit(claim);
        if (unfit != null) {
            return Evidence.lacking(rule(claim.scope()), unfit, List.of());
        }
        Scope scope = claim.scope();
        Edtf period = claim.period();
        List<Disbursement> paid = disbursements.of(
                scope.subject(), scope.counterpart(), scope.sector(), period.earliestStart(), period.latestEnd());
        return new DisbursementSum(rule(scope), paid).against(claim);
    }

    /** Why no sum of disbursements can be compared with the claim; null where one can. */
    private static String unfit(FigureClaim claim) {
        Edtf period = claim.period();
        if (claim.basis().flowType() == FlowType.COMMITMENT) {
            return "the figure is of commitments, and disbursements are not compared with them";
        }
        if (claim.basis().priceBasis() == PriceBasis.CONSTANT) {
            return "the figure is in constant prices, the disbursements are in those of their day";
        }
        if (!isSure(period)) {
            return "the period " + period + " is open or approximate, so that no disbursements are surely all of it";
        }
        if (!claim.cumulative()
                && period.latestEnd().isAfter(period.earliestStart().plusYears(1))) {
            return "the figure is no sum over its period " + period + ", which is longer than a year";
        }
        return null;
    }

    private static boolean isSure(Edtf period) {
        return !period.latestStart().equals(LocalDate.MAX)
                && !period.earliestEnd().equals(LocalDate.MIN)
                && !period.earliestStart().equals(LocalDate.MIN)
                && !period.latestEnd().equals(LocalDate.MAX);
    }

    private static String rule(Scope scope) {
        return "the sum of all disbursements by " + scope.subject() + " for " + scope.counterpart()
                + (scope.sector() == null ? "" : " in sector " + scope.sector())
                + " in the period, if all are in the figure's unit";
    }
}
