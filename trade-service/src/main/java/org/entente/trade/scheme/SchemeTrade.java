package org.entente.trade.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Period;

/**
 * The trade in a scheme's goods from a beneficiary to the grantor, beside the beneficiary's status.
 *
 * @param scheme its id
 * @param revision which the scheme had
 * @param unit of every value: a currency (ISO 4217), in prices of the period
 * @param hsRevision that the codes are of; absent where the record does not say
 * @param hsCodes that are added up, none of which is part of another one
 * @param complete whether both sides tell each code in each year of the range
 * @param notes what the answer lacks altogether, and why
 * @param rule how the values were computed
 */
@Schema(name = "SchemeTrade", description = "The trade in a scheme's goods, beside the beneficiary's status.")
record SchemeTrade(
        String scheme,
        long revision,
        String beneficiary,
        String grantor,
        String unit,
        Classification hsRevision,
        List<String> hsCodes,
        boolean complete,
        Coverage coverage,
        List<Year> years,
        List<String> notes,
        String rule) {

    static final String RULE = "the sum of the rows of hsCodes in one dataset, the grantor's imports from the"
            + " beneficiary apart from the beneficiary's exports to the grantor; a code without a row of the partner is"
            + " nothing where the dataset has a row of the world for it, else it is untold; codes of 4 and 6 digits"
            + " count in datasets of hsRevision alone, where that is told";

    /** Which years each side tells. */
    @Schema(name = "SchemeTradeCoverage")
    record Coverage(Side imports, Side exports) {}

    /**
     * Which years one side tells.
     *
     * @param first absent without any
     * @param last absent without any
     * @param missing years of the range that it does not tell at all
     */
    @Schema(name = "SchemeTradeSideCoverage")
    record Side(Period first, Period last, List<Period> missing) {}

    /**
     * One year.
     *
     * @param statuses of the beneficiary in the year
     * @param imports of the grantor from the beneficiary, as the grantor tells them; absent without any
     * @param exports of the beneficiary to the grantor, as the beneficiary tells them; absent without any
     */
    @Schema(name = "SchemeTradeYear")
    record Year(Period year, List<YearStatus> statuses, Value imports, Value exports) {}

    /**
     * What one side tells of a year.
     *
     * @param valuation whether the value contains insurance and freight; absent where rows differ in it
     * @param untold codes that the dataset does not tell: the value is without them
     */
    @Schema(name = "SchemeTradeValue")
    record Value(
            String reporter,
            BigDecimal value,
            String valuation,
            List<String> untold,
            UUID dataset,
            long revision,
            Classification classification,
            String source) {}
}
