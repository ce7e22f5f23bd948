package org.entente.trade.series;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.trade.reported.Explanation;
import org.entente.trade.reported.Reported;

/** The flows that a point of a series was derived from. */
record SeriesFlows(Reported value, Optional<Reported> before, Optional<Reported> total, Optional<Reported> mirror) {

    List<Explanation> explain(Series.Point point) {
        Series.Rules rules = Series.Rules.ALL;
        return Stream.of(
                        Explanation.of(point.value(), "value", rules.value(), Stream.of(value.flow("value"))),
                        Explanation.of(point.growth(), "growth", rules.growth(), value.flowWith("yearBefore", before)),
                        Explanation.of(
                                point.shareOfTotal(),
                                "shareOfTotal",
                                rules.shareOfTotal(),
                                value.flowWith("world", total)),
                        Explanation.of(
                                point.mirrorValue(),
                                "mirrorValue",
                                rules.mirrorValue(),
                                mirror.stream().map(flow -> flow.flow("mirror"))),
                        Explanation.of(
                                point.asymmetry(), "asymmetry", rules.asymmetry(), value.flowWith("mirror", mirror)))
                .flatMap(explanation -> explanation)
                .toList();
    }
}
