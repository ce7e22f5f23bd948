package org.entente.trade.series;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.http.InvalidRequest;
import org.entente.trade.area.Areas;
import org.entente.trade.flow.Direction;
import org.entente.trade.param.Period;
import org.entente.trade.reported.Asymmetry;
import org.entente.trade.reported.Coverage;
import org.entente.trade.reported.Explanation;
import org.entente.trade.reported.Freshness;
import org.entente.trade.reported.Mirror;
import org.entente.trade.reported.Ratios;
import org.entente.trade.reported.Reported;
import org.entente.trade.reported.Unmixed;

/** Puts the values of a series together, and derives what one value does not say. */
final class SeriesBuilder {

    private final SeriesQuestion question;
    private final Map<Period, Reported> values;
    /** What the reporter says of the partner, from a year before the range on. */
    private final Map<Period, List<Reported>> earlier;
    /** What it says of the world, by dataset. */
    private final Map<UUID, Reported> world;

    private final Mirror mirror;
    private final boolean explain;

    /**
     * @param reported what the reporter says of the partner and of the world
     * @param mirror what the partner says
     * @throws InvalidRequest where a period has several values of the partner
     */
    SeriesBuilder(SeriesQuestion question, List<Reported> reported, List<Reported> mirror, boolean explain) {
        this.question = question;
        List<Reported> told = reported.stream()
                .filter(value -> value.partner().equals(question.partner()))
                .toList();
        List<Reported> inRange = told.stream().filter(question::isInRange).toList();
        Unmixed.check(inRange);
        Explanation.bound(explain, inRange.size(), "narrow the range with from and to");
        this.values = inRange.stream()
                .collect(Collectors.toMap(Reported::period, Function.identity(), (one, other) -> one, TreeMap::new));
        this.earlier = told.stream().collect(Collectors.groupingBy(Reported::period));
        this.world = reported.stream()
                .filter(value -> value.partner().equals(Areas.WORLD))
                .collect(Collectors.toMap(Reported::dataset, Function.identity(), (one, other) -> one));
        this.mirror = new Mirror(mirror);
        this.explain = explain;
    }

    Series series() {
        Coverage coverage = Coverage.of(question.from(), question.to(), values.keySet());
        return new Series(
                question.reporter(),
                question.partner(),
                question.direction(),
                question.commodity(),
                question.frequency(),
                Unmixed.currency(values.values().stream().map(Reported::currency), question.currency()),
                values.values().stream()
                        .map(Reported::classification)
                        .distinct()
                        .sorted()
                        .toList(),
                !values.isEmpty() && coverage.missing().isEmpty(),
                coverage,
                Freshness.of(values.values()),
                values.values().stream().map(this::point).toList(),
                Series.Rules.ALL);
    }

    private Series.Point point(Reported value) {
        Optional<Reported> before =
                Mirror.only(earlier.getOrDefault(value.period().yearBefore(), List.of()).stream()
                        .filter(other -> other.source().equals(value.source())
                                && Mirror.sameGoods(other, value)
                                && Mirror.sameMoney(other, value))
                        .toList());
        Optional<Reported> total =
                question.ofTheWorld() ? Optional.empty() : Optional.ofNullable(world.get(value.dataset()));
        Optional<Reported> mirrored = mirror.of(value);
        Optional<Asymmetry> asymmetry = mirrored.map(other -> asymmetry(value, other));
        Series.Point point = new Series.Point(
                value.period(),
                value.value(),
                value.valuation(),
                before.map(other -> Ratios.change(value.value(), other.value())).orElse(null),
                total.map(other -> Ratios.of(value.value(), other.value())).orElse(null),
                mirrored.map(Reported::value).orElse(null),
                mirrored.map(Reported::valuation).orElse(null),
                asymmetry.map(Asymmetry::ratio).orElse(null),
                asymmetry.map(Asymmetry::basis).orElse(null),
                asymmetry.map(Asymmetry::likelyReasons).orElse(null),
                Stream.of(
                                Stream.of(record("value", value)),
                                before.stream().map(other -> record("yearBefore", other)),
                                total.stream().map(other -> record("world", other)),
                                mirrored.stream().map(other -> record("mirror", other)))
                        .flatMap(Function.identity())
                        .toList(),
                null);
        return explain ? point.explained(new SeriesFlows(value, before, total, mirrored)) : point;
    }

    private Asymmetry asymmetry(Reported value, Reported mirrored) {
        return question.direction() == Direction.IMPORT ? Asymmetry.of(mirrored, value) : Asymmetry.of(value, mirrored);
    }

    private static Series.Record record(String role, Reported value) {
        return new Series.Record(role, value.dataset().toString(), value.revision());
    }
}
