package org.entente.trade.series;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.trade.flow.Direction;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;

/**
 * The answer to a question for a series.
 *
 * @param unit of every value: current United States dollars
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
        List<Point> points,
        Rules rules) {

    static final String UNIT = "USD";

    /**
     * Which periods have a value.
     *
     * @param first null without any
     * @param last null without any
     * @param missing periods of the range without one
     */
    @Schema(name = "TradeSeriesCoverage")
    record Coverage(Period first, Period last, List<Period> missing) {}

    /**
     * One period. What could not be derived is absent.
     *
     * @param valuation whether the value contains insurance and freight
     * @param growth on the same period a year before, as a ratio: 0.33 is 33 percent
     * @param shareOfTotal of the reporter's row of the world, as a ratio
     * @param mirrorValue what the partner reports of the same trade
     * @param asymmetry the importer's value divided by the exporter's
     * @param records the datasets that the values were taken from
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
            List<Record> records) {}

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
    record Rules(String growth, String shareOfTotal, String mirrorValue, String asymmetry) {

        static final Rules ALL = new Rules(
                "value / value of the same period a year before - 1, both from the same source",
                "value / the same dataset's value with the partner WLD; partner rows are never added up for it",
                "the partner's report of the opposite direction with the reporter as its partner; absent where the"
                        + " partner has none, or several that differ in classification or source",
                "the importer's value / the exporter's value; imports are mostly valued with cost, insurance and"
                        + " freight (cif), exports without (fob), so that a ratio somewhat above 1 is expected");
    }
}
