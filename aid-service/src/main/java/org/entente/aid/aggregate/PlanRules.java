package org.entente.aid.aggregate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Budgets and planned disbursements are not classified, and budgets have no provider. */
final class PlanRules {

    private PlanRules() {}

    /** @throws Unmixable where the question asks of plans what only transactions tell */
    static void check(Measure measure, List<Dimension> by, AggregateFilter params, Asked asked) {
        if (measure.ofTransactions()) {
            return;
        }
        List<String> words = by.stream().map(Dimension::word).toList();
        for (Dimension dimension : by) {
            if (dimension.ofTransactionsAlone()) {
                List<String> rest = words.stream()
                        .filter(word -> !word.equals(dimension.word()))
                        .toList();
                Asked without = rest.isEmpty() ? asked.without("by") : asked.with("by", String.join(",", rest));
                throw Unmixable.plansBy(measure, "by", dimension.word(), instead(without, asked));
            }
        }
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("flowType", params.flowType);
        filters.put("financeType", params.financeType);
        filters.put("aidType", params.aidType);
        filters.put("tiedStatus", params.tiedStatus);
        if (!measure.kind().equals(Measure.PLANNED_DISBURSEMENTS.kind())) {
            filters.put("provider", params.provider);
        }
        filters.forEach((name, value) -> {
            if (value != null) {
                throw Unmixable.plansBy(measure, name, name, instead(asked.without(name), asked));
            }
        });
    }

    private static List<String> instead(Asked without, Asked asked) {
        return List.of(
                without.toString(),
                asked.without("apportion")
                        .with("measure", Measure.COMMITMENTS.word())
                        .toString());
    }
}
