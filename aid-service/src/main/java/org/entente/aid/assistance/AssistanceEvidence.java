package org.entente.aid.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.entente.aid.activity.Payment;
import org.entente.aid.activity.Payments;
import org.entente.aid.iati.TransactionType;
import org.entente.chassis.figure.claim.Evidence;
import org.entente.chassis.figure.claim.FigureClaim;
import org.entente.chassis.figure.claim.FlowType;
import org.entente.chassis.figure.claim.Kind;
import org.entente.chassis.figure.claim.PriceBasis;
import org.entente.chassis.figure.claim.RecordEvidence;
import org.entente.chassis.figure.claim.Scope;
import org.entente.chassis.time.Edtf;

/** Compares a sum of assistance that somebody reported with the transactions that the platform holds. */
@ApplicationScoped
class AssistanceEvidence implements RecordEvidence {

    static final String MEASURE = "assistance";

    private final Payments payments;

    AssistanceEvidence(Payments payments) {
        this.payments = payments;
    }

    /** Whether the claim is of an amount of assistance that one party gave to another. */
    static boolean isAssistance(FigureClaim claim) {
        Scope scope = claim.scope();
        return scope.measure().equals(MEASURE)
                && claim.kind() == Kind.LEVEL
                && scope.counterpart() != null
                && !scope.counterpart().equals(Scope.WORLD)
                && scope.commodity() == null;
    }

    @Override
    public Optional<Evidence> evidence(FigureClaim claim) {
        return isAssistance(claim) ? Optional.of(compared(claim)) : Optional.empty();
    }

    private Evidence compared(FigureClaim claim) {
        String unfit = claim.basis().priceBasis() == PriceBasis.CONSTANT
                ? "the figure is in constant prices, the transactions are in those of their day"
                : ClaimPeriod.unfit(claim);
        // Money that was promised is never compared with money that was paid.
        boolean promised = claim.basis().flowType() == FlowType.COMMITMENT;
        PaymentRule rule = new PaymentRule(promised ? "commitments" : "disbursements", claim.scope());
        if (unfit != null) {
            return Evidence.lacking(rule.words(), unfit, List.of());
        }
        Scope scope = claim.scope();
        Edtf period = claim.period();
        List<Payment> found = payments.of(
                promised ? TransactionType.OUTGOING_COMMITMENT : TransactionType.DISBURSEMENT,
                scope.subject(),
                scope.counterpart(),
                scope.sector(),
                period.earliestStart(),
                period.latestEnd());
        return rule.apply(found, claim);
    }
}
