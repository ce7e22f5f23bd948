package org.entente.trade.series;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.trade.flow.Direction;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;
import org.entente.trade.reported.AsymmetryReason;
import org.entente.trade.reported.Coverage;
import org.entente.trade.reported.Explanation;
import org.entente.trade.reported.Freshness;

/**
 * The answer to a question for a series.
 *
 * @param unit of every value: a currency (ISO 4217), in prices of the period
 * @param classifications that the values are taken from
 * @param complete whether every period of the range has a value
 * @param rules how what is derived was computed
 */
@Schema(name = "TradeSeries", description = "One value for each period, and what follows from it.")
record Series(
        String reporter,
        String partner,
        Direction direction,
        String commodity,
        Frequency frequency,
        String unit,
        List<String> classifications,
        boolean complete,
        Coverage coverage,
        Freshness freshness,
        List<Point> points,
        Rules rules) {

    /**
     * One period. What could not be derived is absent.
     *
     * @param valuation whether the value contains insurance and freight
     * @param growth on the same period a year before, as a ratio: 0.33 is 33 percent
     * @param shareOfTotal of the reporter's row of the world, as a ratio
     * @param mirrorValue what the partner reports of the same trade
     * @param asymmetry the importer's value divided by the exporter's
     * @param asymmetryBasis how the importer's and the exporter's values are valued, such as {@code cif/fob}
     * @param likelyReasons of an asymmetry other than 1
     * @param records the datasets that the values were taken from
     * @param explanation of each number, where it is asked for
     */
    @Schema(name = "TradeSeriesPoint")
    record Point(
            Period period,
            BigDecimal value,
            String valuation,
            BigDecimal growth,
            BigDecimal shareOfTotal,
            BigDecimal mirrorValue,
            String mirrorValuation,
            BigDecimal asymmetry,
            String asymmetryBasis,
            List<AsymmetryReason> likelyReasons,
            List<Record> records,
            List<Explanation> explanation) {

        /** The names of its members, in their order. */
        static final List<String> MEMBERS = Stream.of(Point.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        Point explained(SeriesFlows flows) {
            return new Point(
                    period,
                    value,
                    valuation,
                    growth,
                    shareOfTotal,
                    mirrorValue,
                    mirrorValuation,
                    asymmetry,
                    asymmetryBasis,
                    likelyReasons,
                    records,
                    flows.explain(this));
        }
    }

    /**
     * A dataset that a value was taken from.
     *
     * @param role {@code value}, {@code yearBefore}, {@code world} or {@code mirror}
     * @param revision which the dataset had
     */
    @Schema(name = "TradeSeriesRecord")
    record Record(String role, String dataset, long revision) {}

    /** How what is derived was computed, in words. */
    @Schema(name = "TradeSeriesRules")
    record Rules(
            String value,
            String growth,
            String shareOfTotal,
            String mirrorValue,
            String asymmetry,
            Map<String, String> likelyReasons) {

        static final Rules ALL = new Rules(
                "the reporter's flow that is not told apart by second partner, customs procedure or transport",
                "value / value of the same period a year before - 1, both from the same source in the same currency",
                "value / the same dataset's value with the partner WLD; partner rows are never added up for it",
                "the partner's report of the opposite direction with the reporter as its partner; absent where the"
                        + " partner has none in the same currency, or several that differ in classification or source",
                "the importer's value / the exporter's value; imports are mostly valued with cost, insurance and"
                        + " freight (cif), exports without (fob), so that a ratio somewhat above 1 is expected",
                AsymmetryReason.meanings());
    }
}
