package org.entente.aid.assistance;

import java.math.BigDecimal;
import java.util.List;
import org.entente.chassis.figure.claim.Evidence;
import org.entente.chassis.figure.claim.FigureClaim;
import org.entente.chassis.figure.claim.Interval;

/**
 * The sum of amounts on record beside a claim. Records may be missing, so that a sum below the claim contradicts nothing;
 * and a claim in words of its own may be about some of the amounts alone, so that one above it contradicts nothing either.
 *
 * @param what the amounts are, such as {@code disbursements}
 * @param rule how they were chosen and added
 */
record PartSum(String what, String rule, List<Part> parts) {

    Evidence against(FigureClaim claim) {
        BigDecimal sum = parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        Interval interval =
                parts.stream().map(Part::interval).reduce(Interval.exactly(BigDecimal.ZERO), Interval::plus);
        String unit = claim.basis().unit();
        String shown = "the " + what + " on record add up to " + sum.toPlainString() + " " + unit;
        if (interval.low() == null && interval.high() == null) {
            return lacking("some " + what + " are known only about, so that their sum has no sure end");
        }
        if (isBelow(interval, claim.interval())) {
            return lacking(shown + ", less than the figure, and nothing tells that they are all");
        }
        if (claim.definition() != null && isBelow(claim.interval(), interval)) {
            return lacking(shown + ", more than the figure, which is of '" + claim.definition()
                    + "': nothing tells which of them are of it");
        }
        return Evidence.computed(rule, sum, interval, unit, places());
    }

    private Evidence lacking(String why) {
        return Evidence.lacking(rule, why, places());
    }

    private static boolean isBelow(Interval lower, Interval upper) {
        return lower.high() != null && upper.low() != null && lower.high().compareTo(upper.low()) < 0;
    }

    private List<String> places() {
        return parts.stream().map(Part::where).toList();
    }
}
