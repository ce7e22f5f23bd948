package org.entente.trade.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.chassis.figure.claim.Basis;
import org.entente.chassis.figure.claim.Evidence;
import org.entente.chassis.figure.claim.FigureClaim;
import org.entente.chassis.figure.claim.Interval;
import org.entente.chassis.figure.claim.RecordEvidence;
import org.entente.chassis.figure.claim.ShareAcross;
import org.entente.chassis.http.InvalidRequest;
import org.entente.trade.flow.Direction;
import org.entente.trade.flow.KnownFlows;
import org.entente.trade.param.Period;
import org.entente.trade.reported.Reported;
import org.entente.trade.reported.ReportedStore;

/** What flows tell of figures about exports and imports: the subject's own report, as a series derives it. */
@ApplicationScoped
class SeriesEvidence implements RecordEvidence {

    private static final Map<String, Direction> MEASURES =
            Map.of("exports", Direction.EXPORT, "imports", Direction.IMPORT);
    private static final int PERCENT = 2;

    private final ReportedStore store;

    SeriesEvidence(ReportedStore store) {
        this.store = store;
    }

    @Override
    public Optional<Evidence> evidence(FigureClaim claim) {
        Direction direction = MEASURES.get(claim.scope().measure());
        if (direction == null) {
            return Optional.empty();
        }
        try {
            SeriesQuestion question = ClaimedSeries.question(claim, direction);
            List<Reported> reported = store.find(question.values(), KnownFlows.now());
            Series series = new SeriesBuilder(question, reported, List.of(), false).series();
            return Optional.of(
                    series.points().isEmpty()
                            ? lacking(
                                    claim,
                                    "no dataset of " + question.reporter() + " tells its trade with "
                                            + question.partner() + " in " + question.from()
                                            + (question.currency() == null ? "" : " in " + question.currency()))
                            : evidence(claim, series));
        } catch (InvalidRequest | ClaimedSeries.NoSeries e) {
            return Optional.of(lacking(claim, e.getMessage()));
        }
    }

    private static Evidence evidence(FigureClaim claim, Series series) {
        Series.Point point = series.points().get(0);
        return switch (claim.kind()) {
            case LEVEL -> computed(claim, point.value(), series.unit(), point, "value");
            case CHANGE ->
                isYearBefore(claim, point.period()) && point.growth() != null
                        ? computed(claim, percent(point.growth()), Basis.PERCENT, point, "value", "yearBefore")
                        : lacking(claim, "no flow tells the period that it is compared with");
            case SHARE ->
                claim.across() == ShareAcross.COUNTERPARTS && point.shareOfTotal() != null
                        ? computed(claim, percent(point.shareOfTotal()), Basis.PERCENT, point, "value", "world")
                        : lacking(claim, "flows tell shares of the world's row alone, and only where there is one");
        };
    }

    private static boolean isYearBefore(FigureClaim claim, Period period) {
        return claim.comparedWith() != null
                && claim.comparedWith().toString().equals(period.yearBefore().toString());
    }

    private static BigDecimal percent(BigDecimal ratio) {
        return ratio.movePointRight(PERCENT);
    }

    private static Evidence computed(
            FigureClaim claim, BigDecimal value, String unit, Series.Point point, String... roles) {
        List<String> datasets = point.records().stream()
                .filter(record -> List.of(roles).contains(record.role()))
                .map(Series.Record::dataset)
                .distinct()
                .toList();
        return Evidence.computed(rule(claim), value, Interval.exactly(value), unit, datasets);
    }

    private static Evidence lacking(FigureClaim claim, String why) {
        return Evidence.lacking(rule(claim), why, List.of());
    }

    private static String rule(FigureClaim claim) {
        return switch (claim.kind()) {
            case LEVEL -> "the flow that the subject reports with the counterpart";
            case CHANGE -> "the flow that the subject reports, on the same period a year before";
            case SHARE -> "the flow that the subject reports, of its flow with the world";
        };
    }
}
