package org.entente.trade.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.http.InvalidRequest;
import org.entente.trade.flow.Direction;
import org.entente.trade.param.Period;
import org.entente.trade.reported.Coverage;
import org.entente.trade.reported.Explanation;
import org.entente.trade.reported.Freshness;
import org.entente.trade.reported.Mirror;
import org.entente.trade.reported.Reported;
import org.entente.trade.reported.Unmixed;

/** Sets exports against imports, each side's by itself. */
final class BalanceBuilder {

    private final BalanceQuestion question;
    private final List<Reported> own;
    private final Mirror mirrorImports;
    private final Mirror mirrorExports;
    private final boolean explain;

    /**
     * @param own both directions as the reporter tells them
     * @param partnerImports what the partner says that it imported from the reporter
     * @param partnerExports what the partner says that it exported to the reporter
     * @throws InvalidRequest where a period has values of several datasets
     */
    BalanceBuilder(
            BalanceQuestion question,
            List<Reported> own,
            List<Reported> partnerImports,
            List<Reported> partnerExports,
            boolean explain) {
        Unmixed.check(own);
        this.question = question;
        this.own = own;
        this.mirrorImports = new Mirror(partnerImports);
        this.mirrorExports = new Mirror(partnerExports);
        this.explain = explain;
    }

    Balance balance() {
        Map<Period, List<Reported>> periods =
                own.stream().collect(Collectors.groupingBy(Reported::period, TreeMap::new, Collectors.toList()));
        Explanation.bound(explain, periods.size(), "narrow the range with from and to");
        List<Period> whole = new ArrayList<>();
        List<Balance.Point> points = new ArrayList<>();
        periods.forEach((period, told) -> {
            Side side = new Side(of(told, Direction.EXPORT), of(told, Direction.IMPORT));
            if (side.isWhole()) {
                whole.add(period);
            }
            points.add(point(period, side, mirror(told.get(0))));
        });
        Coverage coverage = Coverage.of(
                question.from() == null && !points.isEmpty() ? points.get(0).period() : question.from(),
                question.to() == null && !points.isEmpty()
                        ? points.get(points.size() - 1).period()
                        : question.to(),
                whole);
        return new Balance(
                question.reporter(),
                question.partner(),
                question.commodity(),
                question.frequency(),
                Unmixed.currency(own.stream().map(Reported::currency), question.currency()),
                !whole.isEmpty() && coverage.missing().isEmpty(),
                coverage,
                Freshness.of(own),
                points,
                Balance.Rules.ALL);
    }

    /** The partner's report of the same period and goods; both directions of one dataset, or none. */
    private Side mirror(Reported told) {
        Side side = new Side(mirrorImports.of(told), mirrorExports.of(told));
        boolean ofTwo = side.isWhole()
                && !side.out().get().dataset().equals(side.in().get().dataset());
        return ofTwo ? Side.NONE : side;
    }

    private Balance.Point point(Period period, Side side, Side mirror) {
        return new Balance.Point(
                period,
                side.exports(),
                side.exportsValuation(),
                side.imports(),
                side.importsValuation(),
                side.balance(),
                mirror.exports(),
                mirror.exportsValuation(),
                mirror.imports(),
                mirror.importsValuation(),
                mirror.balance(),
                explain ? explanation(side, mirror) : null);
    }

    private static List<Explanation> explanation(Side side, Side mirror) {
        Balance.Rules rules = Balance.Rules.ALL;
        return Stream.concat(
                        Explanation.of(side.balance(), "balance", rules.balance(), side.flows()),
                        Explanation.of(mirror.balance(), "mirrorBalance", rules.mirrorBalance(), mirror.flows()))
                .toList();
    }

    private static Optional<Reported> of(List<Reported> told, Direction direction) {
        return told.stream()
                .filter(value -> value.direction().equals(direction.word()))
                .findFirst();
    }
}
