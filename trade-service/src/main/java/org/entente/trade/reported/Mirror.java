package org.entente.trade.reported;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.trade.param.Period;

/** What partners tell of the same trade. */
public final class Mirror {

    private final Map<Period, List<Reported>> told;

    /** @param told the partner's values of the opposite direction with the reporter, from every source */
    public Mirror(List<Reported> told) {
        this.told = told.stream().collect(Collectors.groupingBy(Reported::period));
    }

    /** The partner's one value of the period and goods in the same currency; of several, the one that was told in the same way. */
    public Optional<Reported> of(Reported value) {
        List<Reported> candidates = keep(
                told.getOrDefault(value.period(), List.of()),
                other -> sameGoods(other, value) && sameMoney(other, value));
        return only(candidates)
                .or(() -> only(keep(candidates, other -> other.source().equals(value.source()))))
                .or(() -> only(keep(
                        candidates,
                        other -> other.source().equals(value.source())
                                && other.classification().equals(value.classification()))));
    }

    /** A code means the same goods in one classification only; all goods are all goods in each. */
    public static boolean sameGoods(Reported one, Reported other) {
        return one.commodity().equals(other.commodity())
                && (one.commodity().equals(ReportedStore.TOTAL)
                        || one.classification().equals(other.classification()));
    }

    /** Values in unlike currencies are not compared, for no rate of exchange is told with them. */
    public static boolean sameMoney(Reported one, Reported other) {
        return one.currency().equals(other.currency());
    }

    /** The one value that meets a condition, empty where several do. */
    public static Optional<Reported> only(List<Reported> values) {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static List<Reported> keep(List<Reported> values, Predicate<Reported> condition) {
        return values.stream().filter(condition).toList();
    }
}
