package org.entente.aid.assistance;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.aid.activity.Disbursement;
import org.entente.aid.activity.Disbursements;
import org.entente.chassis.figure.claim.Evidence;
import org.entente.chassis.figure.claim.FigureClaim;
import org.entente.chassis.figure.claim.Interval;
import org.entente.chassis.figure.claim.Qualifier;

/** The sum of some disbursements, or the reason why there is none: unlike amounts are not added. */
record DisbursementSum(String rule, List<Disbursement> paid) {

    Evidence against(FigureClaim claim) {
        String unfit = unfit(claim.basis().unit());
        if (unfit != null) {
            return Evidence.lacking(rule, unfit, activities());
        }
        BigDecimal sum = paid.stream().map(Disbursement::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal low = claim.interval().low();
        if (low != null && sum.compareTo(low) < 0) {
            return Evidence.lacking(
                    rule,
                    "the disbursements on record add up to " + sum.toPlainString() + " "
                            + claim.basis().unit() + ", less than the figure, and nothing tells that they are all",
                    activities());
        }
        return Evidence.computed(rule, sum, interval(sum), claim.basis().unit(), activities());
    }

    /** Why the amounts are not added; null where they can be. */
    private String unfit(String unit) {
        if (paid.isEmpty()) {
            return "no such disbursement is on record";
        }
        if (paid.size() > Disbursements.MOST) {
            return "there are more than " + Disbursements.MOST + " disbursements: ask for a shorter period";
        }
        List<String> currencies =
                paid.stream().map(Disbursement::currency).distinct().sorted().toList();
        if (!currencies.equals(List.of(unit))) {
            return "the disbursements are in " + String.join(", ", currencies) + ", the figure in " + unit
                    + ": amounts of different currencies are not added";
        }
        String shared = paid.stream()
                .filter(each -> !each.wholly())
                .map(each -> each.activity() + "/" + each.place())
                .limit(3)
                .collect(Collectors.joining(", "));
        if (!shared.isEmpty()) {
            return "of some disbursements only a share is for this recipient and sector: " + shared;
        }
        boolean bothWays = has(Qualifier.ABOUT) || has(Qualifier.AT_LEAST) && has(Qualifier.AT_MOST);
        return bothWays ? "some disbursements are known only about, so that their sum has no sure end" : null;
    }

    private Interval interval(BigDecimal sum) {
        if (has(Qualifier.AT_LEAST)) {
            return Interval.atLeast(sum);
        }
        return has(Qualifier.AT_MOST) ? Interval.atMost(sum) : Interval.exactly(sum);
    }

    private boolean has(Qualifier qualifier) {
        return paid.stream().anyMatch(each -> each.qualifier() == qualifier);
    }

    private List<String> activities() {
        return paid.stream().map(each -> each.activity().toString()).distinct().toList();
    }
}
