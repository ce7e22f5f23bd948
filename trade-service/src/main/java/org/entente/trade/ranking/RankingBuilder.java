package org.entente.trade.ranking;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.chassis.http.InvalidRequest;
import org.entente.trade.area.Areas;
import org.entente.trade.flow.PartnerKind;
import org.entente.trade.reported.Coverage;
import org.entente.trade.reported.Explanation;
import org.entente.trade.reported.Freshness;
import org.entente.trade.reported.Mirror;
import org.entente.trade.reported.Ratios;
import org.entente.trade.reported.Reported;
import org.entente.trade.reported.ReportedStore;
import org.entente.trade.reported.Unmixed;

/** Ranks what one dataset tells, with what contains others apart. */
final class RankingBuilder {

    private static final Comparator<Reported> LARGEST_FIRST =
            Comparator.comparing(Reported::value).reversed();

    private final RankingQuestion question;
    private final List<Reported> told;
    private final Map<String, List<Reported>> before;
    private final String unit;
    private final boolean explain;

    /**
     * @param told what the reporter tells of the period
     * @param before what it tells of the same period a year before, from whatever dataset
     * @throws InvalidRequest where the period has values in several currencies or of several datasets
     */
    RankingBuilder(RankingQuestion question, List<Reported> told, List<Reported> before, boolean explain) {
        this.unit = Unmixed.currency(told.stream().map(Reported::currency), question.currency());
        Unmixed.oneDataset(told);
        this.question = question;
        this.told = told;
        this.before = before.stream().collect(Collectors.groupingBy(question.by()::code));
        this.explain = explain;
    }

    Ranking ranking() {
        List<Reported> sorted = told.stream()
                .filter(value -> isRanked(kind(value), value))
                .sorted(LARGEST_FIRST.thenComparing(question.by()::code))
                .toList();
        List<Reported> listed = sorted.subList(0, Math.min(question.top(), sorted.size()));
        Explanation.bound(explain, listed.size(), "ask for fewer with top");
        Optional<Reported> whole = told.stream().filter(this::isWhole).findFirst();
        BigDecimal sum = sum(sorted);
        return new Ranking(
                question.by(),
                question.reporter(),
                question.direction(),
                question.period(),
                question.partner(),
                question.commodity(),
                question.by() == By.COMMODITY ? question.level() : null,
                told.isEmpty() ? null : told.get(0).classification(),
                told.isEmpty() ? null : told.get(0).source(),
                unit,
                whole.isPresent() && makesUp(sum.add(sum(unspecified())), whole.get()),
                Coverage.of(
                        question.period(),
                        question.period(),
                        sorted.isEmpty() ? List.of() : List.of(question.period())),
                Freshness.of(told),
                whole.map(Reported::value).orElse(null),
                sorted.size(),
                sum,
                IntStream.range(0, listed.size())
                        .mapToObj(i -> item(i + 1, listed.get(i), whole))
                        .toList(),
                told.stream()
                        .filter(value -> !isRanked(kind(value), value))
                        .sorted(LARGEST_FIRST.thenComparing(question.by()::code))
                        .map(value -> item(null, value, whole))
                        .toList(),
                Ranking.Rules.ALL);
    }

    private boolean isRanked(PartnerKind kind, Reported value) {
        return question.by() == By.PARTNER
                ? kind == PartnerKind.COUNTRY
                : !value.commodity().equals(ReportedStore.TOTAL);
    }

    private boolean isWhole(Reported value) {
        return question.by().code(value).equals(question.by() == By.PARTNER ? Areas.WORLD : ReportedStore.TOTAL);
    }

    private PartnerKind kind(Reported value) {
        return question.by() == By.PARTNER ? PartnerKind.of(value.partner()) : null;
    }

    private List<Reported> unspecified() {
        return told.stream()
                .filter(value -> kind(value) == PartnerKind.UNSPECIFIED)
                .toList();
    }

    private boolean makesUp(BigDecimal sum, Reported whole) {
        BigDecimal apart = whole.value().subtract(sum).abs();
        return apart.compareTo(BigDecimal.valueOf(told.size())) <= 0;
    }

    private Ranking.Item item(Integer rank, Reported value, Optional<Reported> whole) {
        Optional<Reported> earlier =
                Mirror.only(before.getOrDefault(question.by().code(value), List.of()).stream()
                        .filter(other -> other.source().equals(value.source())
                                && Mirror.sameGoods(other, value)
                                && Mirror.sameMoney(other, value))
                        .toList());
        BigDecimal share =
                whole.map(all -> Ratios.of(value.value(), all.value())).orElse(null);
        BigDecimal change = earlier.map(other -> Ratios.change(value.value(), other.value()))
                .orElse(null);
        return new Ranking.Item(
                rank,
                question.by().code(value),
                kind(value),
                value.value(),
                value.valuation(),
                share,
                change,
                explain ? explanation(value, share, whole, change, earlier) : null);
    }

    private static List<Explanation> explanation(
            Reported value, BigDecimal share, Optional<Reported> whole, BigDecimal change, Optional<Reported> earlier) {
        Ranking.Rules rules = Ranking.Rules.ALL;
        return Stream.of(
                        Explanation.of(value.value(), "value", rules.value(), Stream.of(value.flow("value"))),
                        Explanation.of(share, "share", rules.share(), value.flowWith("whole", whole)),
                        Explanation.of(change, "change", rules.change(), value.flowWith("yearBefore", earlier)))
                .flatMap(Function.identity())
                .toList();
    }

    private static BigDecimal sum(List<Reported> values) {
        return values.stream().map(Reported::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
