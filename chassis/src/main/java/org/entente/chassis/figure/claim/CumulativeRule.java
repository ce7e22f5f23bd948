package org.entente.chassis.figure.claim;

import java.util.List;
import java.util.Optional;

/** The value of a part of a period does not exceed the sum over all of the period. */
final class CumulativeRule {

    static final String NAME = "cumulative";

    private CumulativeRule() {}

    /** The comparison, empty where neither of the two is a sum over a period that holds the other's. */
    static Optional<Comparison> compare(FigureClaim claim, FigureClaim other) {
        if (!claim.is(Kind.LEVEL)
                || !other.is(Kind.LEVEL)
                || !claim.scope().matches(other.scope())
                || !claim.basis().equals(other.basis())
                || !claim.sameDefinition(other)) {
            return Optional.empty();
        }
        if (isSumOver(other, claim)) {
            return Optional.of(compare(claim, claim, other, other));
        }
        return isSumOver(claim, other) ? Optional.of(compare(claim, other, claim, other)) : Optional.empty();
    }

    private static boolean isSumOver(FigureClaim total, FigureClaim part) {
        return total.cumulative() && Periods.within(part.period(), total.period());
    }

    private static Comparison compare(FigureClaim claim, FigureClaim part, FigureClaim total, FigureClaim other) {
        Interval most = Interval.atMost(total.interval().high());
        Verdict verdict = total.interval().high() == null
                ? Verdict.NOT_ENOUGH_DATA
                : part.interval().intersects(most) ? Verdict.CONSISTENT : Verdict.CONTRADICTED;
        String relation =
                switch (verdict) {
                    case CONSISTENT -> "may be part of";
                    case CONTRADICTED -> "is more than";
                    case NOT_ENOUGH_DATA -> "is not bounded by";
                };
        return new Comparison(
                Source.FIGURE,
                verdict,
                other.value(),
                other.interval().low(),
                other.interval().high(),
                other.basis().unit(),
                claim.value().subtract(other.value()),
                NAME,
                List.of(other.id()),
                "%s of %s %s the sum %s of %s"
                        .formatted(part.interval(), part.period(), relation, total.interval(), total.period()));
    }
}
