package org.entente.aid.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.entente.aid.activity.Gift;
import org.entente.aid.activity.Gifts;
import org.entente.chassis.figure.Quantity;
import org.entente.chassis.figure.claim.Evidence;
import org.entente.chassis.figure.claim.FigureClaim;
import org.entente.chassis.figure.claim.Kind;
import org.entente.chassis.figure.claim.Reading;
import org.entente.chassis.figure.claim.RecordEvidence;
import org.entente.chassis.figure.claim.Scope;
import org.entente.chassis.time.Edtf;

/** Compares a number of doses, people or other things that somebody reported with what was given in kind. */
@ApplicationScoped
class InKindEvidence implements RecordEvidence {

    private static final String WHAT = "contributions in kind";

    private final Gifts gifts;

    InKindEvidence(Gifts gifts) {
        this.gifts = gifts;
    }

    @Override
    public Optional<Evidence> evidence(FigureClaim claim) {
        Scope scope = claim.scope();
        boolean comparable = !scope.measure().equals(AssistanceEvidence.MEASURE)
                && !scope.measure().equals("investment")
                && claim.kind() == Kind.LEVEL
                && scope.counterpart() != null
                && !scope.counterpart().equals(Scope.WORLD)
                && scope.commodity() == null;
        return comparable ? Optional.of(compared(claim)) : Optional.empty();
    }

    private Evidence compared(FigureClaim claim) {
        Scope scope = claim.scope();
        List<Gift> found = gifts.of(claim.basis().unit(), scope.subject(), scope.counterpart(), scope.sector());
        List<Gift> own = found.stream()
                .filter(gift -> !gift.copied() && mayBeIn(gift.given().when(), claim.period()))
                .toList();
        long copies = found.stream().filter(Gift::copied).count();
        String rule = "the sum of all contributions of " + claim.basis().unit() + " by " + scope.subject() + " to "
                + scope.counterpart() + (scope.sector() == null ? "" : " in sector " + scope.sector())
                + " in the period"
                + (copies == 0 ? "" : ", without " + copies + " in copies by secondary publishers");
        String unfit = unfit(own, claim.period());
        if (unfit != null) {
            return Evidence.lacking(rule, unfit, own.stream().map(Gift::where).toList());
        }
        return new PartSum(WHAT, rule, own.stream().map(InKindEvidence::part).toList()).against(claim);
    }

    private static boolean mayBeIn(Edtf when, Edtf period) {
        return when == null
                || !when.earliestStart().isAfter(period.latestEnd())
                        && !when.latestEnd().isBefore(period.earliestStart());
    }

    /** Why the contributions are not added up; null where they can be. */
    private static String unfit(List<Gift> own, Edtf period) {
        if (own.isEmpty()) {
            return "no such " + WHAT + " are on record";
        }
        if (own.size() > Gifts.MOST) {
            return "there are more than " + Gifts.MOST + " " + WHAT + ": ask by sector";
        }
        for (Gift gift : own) {
            if (!gift.wholly()) {
                return "of some only a share is for this recipient and sector, and nothing tells how much: "
                        + gift.where();
            }
            Edtf when = gift.given().when();
            if (when == null || !ClaimPeriod.covers(period, when)) {
                return "nothing tells that all of it was given in the period " + period + ": " + gift.where()
                        + " was given " + (when == null ? "at a time that is not told" : "in " + when);
            }
        }
        return null;
    }

    private static Part part(Gift gift) {
        Quantity quantity = gift.given().quantity();
        Reading reading = Reading.of(quantity.qualifier(), quantity.roundedTo());
        return new Part(
                gift.where(),
                quantity.value(),
                reading.interval(quantity.value(), quantity.roundedTo(), BigDecimal.ZERO));
    }
}
