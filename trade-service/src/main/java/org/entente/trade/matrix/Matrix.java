package org.entente.trade.matrix;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.trade.param.Period;
import org.entente.trade.reported.AsymmetryReason;
import org.entente.trade.reported.Explanation;
import org.entente.trade.reported.Freshness;

/**
 * The answer to a question for a matrix.
 *
 * @param unit of every value: a currency (ISO 4217), in prices of the period
 * @param complete whether both sides tell every cell
 */
@Schema(name = "TradeMatrix", description = "The trade of several countries with each other, as either side tells it.")
record Matrix(
        List<String> countries,
        Period period,
        String commodity,
        String unit,
        boolean complete,
        Coverage coverage,
        Freshness freshness,
        List<Cell> cells,
        Rules rules) {

    /**
     * Which cells have a value.
     *
     * @param cells all of them: each country to each other one
     * @param toldByExporter how many the exporter tells
     * @param toldByImporter how many the importer tells
     * @param silent countries that tell nothing of the period
     */
    @Schema(name = "TradeMatrixCoverage")
    record Coverage(int cells, int toldByExporter, int toldByImporter, List<String> silent) {}

    /**
     * What went from one country to another. What was not told is absent.
     *
     * @param exporterValue the exporter's report of its exports
     * @param importerValue the importer's report of its imports
     * @param asymmetry the importer's value divided by the exporter's
     * @param missing the sides that tell nothing of this trade
     */
    @Schema(name = "TradeMatrixCell")
    record Cell(
            String exporter,
            String importer,
            BigDecimal exporterValue,
            String exporterValuation,
            BigDecimal importerValue,
            String importerValuation,
            BigDecimal asymmetry,
            List<AsymmetryReason> likelyReasons,
            List<Side> missing,
            List<Explanation> explanation) {

        /** The names of its members, in their order. */
        static final List<String> MEMBERS = Stream.of(Cell.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Schema(name = "TradeMatrixSide")
    enum Side {
        @JsonProperty("exporter")
        EXPORTER,
        @JsonProperty("importer")
        IMPORTER
    }

    /** How the numbers were computed, in words. */
    @Schema(name = "TradeMatrixRules")
    record Rules(String exporterValue, String importerValue, String asymmetry, Map<String, String> likelyReasons) {

        static final Rules ALL = new Rules(
                "the exporter's flow of exports to the importer; re-exports are part of exports",
                "the importer's flow of imports from the exporter",
                "the importer's value / the exporter's value; a side that tells nothing is missing, and is not 0",
                AsymmetryReason.meanings());
    }
}
