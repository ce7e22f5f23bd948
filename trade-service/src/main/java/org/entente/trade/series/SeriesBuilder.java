package org.entente.trade.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.trade.area.Areas;
import org.entente.trade.flow.Direction;
import org.entente.trade.param.Period;

/** Puts the values of a series together, and derives what one value does not say. */
final class SeriesBuilder {

    /** Digits of a ratio after the point: finer than any statistic. */
    private static final int SCALE = 6;

    private final SeriesQuestion question;
    private final Map<Period, Reported> values;
    private final List<Reported> earlier;
    private final List<Reported> world;
    private final List<Reported> mirror;

    /**
     * @param reported what the reporter says of the partner and of the world; of the partner, one value for each
     *     period of the range
     * @param mirror what the partner says
     */
    SeriesBuilder(SeriesQuestion question, List<Reported> reported, List<Reported> mirror) {
        this.question = question;
        this.earlier = reported.stream()
                .filter(value -> value.partner().equals(question.partner()))
                .toList();
        this.values = earlier.stream()
                .filter(question::isInRange)
                .collect(Collectors.toMap(Reported::period, Function.identity()));
        this.world = reported.stream()
                .filter(value -> value.partner().equals(Areas.WORLD))
                .toList();
        this.mirror = mirror;
    }

    Series series() {
        List<Period> inRange = values.keySet().stream().sorted().toList();
        Period first = inRange.isEmpty() ? null : inRange.get(0);
        Period last = inRange.isEmpty() ? null : inRange.get(inRange.size() - 1);
        List<Period> missing = missing(
                Objects.requireNonNullElse(question.from(), first), Objects.requireNonNullElse(question.to(), last));
        return new Series(
                question.reporter(),
                question.partner(),
                question.direction(),
                question.commodity(),
                question.frequency(),
                Series.UNIT,
                inRange.stream()
                        .map(period -> values.get(period).classification())
                        .distinct()
                        .sorted()
                        .toList(),
                first != null && missing.isEmpty(),
                new Series.Coverage(first, last, missing),
                inRange.stream().map(period -> point(values.get(period))).toList(),
                Series.Rules.ALL);
    }

    private List<Period> missing(Period from, Period to) {
        List<Period> missing = new ArrayList<>();
        for (Period period = from; from != null && to != null && period.compareTo(to) <= 0; period = period.next()) {
            if (!values.containsKey(period)) {
                missing.add(period);
            }
        }
        return missing;
    }

    private Series.Point point(Reported value) {
        Optional<Reported> before = only(keep(
                earlier,
                other -> other.period().equals(value.period().yearBefore())
                        && other.source().equals(value.source())
                        && sameGoods(other, value)));
        Optional<Reported> total = question.ofTheWorld()
                ? Optional.empty()
                : world.stream()
                        .filter(other -> other.dataset().equals(value.dataset()))
                        .findFirst();
        Optional<Reported> mirrored = mirrorOf(value);
        List<Series.Record> records = new ArrayList<>();
        records.add(value.record("value"));
        before.ifPresent(other -> records.add(other.record("yearBefore")));
        total.ifPresent(other -> records.add(other.record("world")));
        mirrored.ifPresent(other -> records.add(other.record("mirror")));
        return new Series.Point(
                value.period(),
                value.value(),
                value.valuation(),
                before.map(other -> ratio(value.value().subtract(other.value()), other.value()))
                        .orElse(null),
                total.map(other -> ratio(value.value(), other.value())).orElse(null),
                mirrored.map(Reported::value).orElse(null),
                mirrored.map(Reported::valuation).orElse(null),
                mirrored.map(other -> asymmetry(value.value(), other.value())).orElse(null),
                List.copyOf(records));
    }

    /** The partner's one value of the period; of several, the one that was told in the same way. */
    private Optional<Reported> mirrorOf(Reported value) {
        List<Reported> candidates =
                keep(mirror, other -> other.period().equals(value.period()) && sameGoods(other, value));
        return only(candidates)
                .or(() -> only(keep(candidates, other -> other.source().equals(value.source()))))
                .or(() -> only(keep(
                        candidates,
                        other -> other.source().equals(value.source())
                                && other.classification().equals(value.classification()))));
    }

    /** A code means the same goods in one classification only; all goods are all goods in each. */
    private boolean sameGoods(Reported one, Reported other) {
        return question.commodity().equals(SeriesQuestion.TOTAL)
                || one.classification().equals(other.classification());
    }

    private BigDecimal asymmetry(BigDecimal value, BigDecimal mirrored) {
        return question.direction() == Direction.IMPORT ? ratio(value, mirrored) : ratio(mirrored, value);
    }

    private static List<Reported> keep(List<Reported> values, Predicate<Reported> condition) {
        return values.stream().filter(condition).toList();
    }

    private static Optional<Reported> only(List<Reported> values) {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** Null where the divisor is nothing. */
    private static BigDecimal ratio(BigDecimal value, BigDecimal by) {
        return by.signum() == 0 ? null : value.divide(by, SCALE, RoundingMode.HALF_EVEN);
    }
}
