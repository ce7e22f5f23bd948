package org.entente.trade.ranking;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.trade.flow.Direction;
import org.entente.trade.flow.PartnerKind;
import org.entente.trade.param.Period;
import org.entente.trade.reported.Coverage;
import org.entente.trade.reported.Explanation;
import org.entente.trade.reported.Freshness;

/**
 * The answer to a question for a ranking.
 *
 * @param partner with whom, where commodities are ranked
 * @param commodity of what, where partners are ranked
 * @param unit of every value: a currency (ISO 4217), in prices of the period
 * @param complete whether the rows that are ranked, with those of unspecified partners, make up the whole
 * @param coverage the period, if there is a value
 * @param whole the row of the world, or of all commodities; absent where it was not told
 * @param ranked how many rows there are to rank
 * @param sum of all ranked rows, listed or not
 * @param apart rows that are no ones of many: the world, groups of countries and what is not specified, with shares
 *     of the same whole; never part of {@code sum}
 */
@Schema(name = "TradeRanking", description = "Partners or commodities of a reporter in one period, the largest first.")
record Ranking(
        By by,
        String reporter,
        Direction direction,
        Period period,
        String partner,
        String commodity,
        Integer level,
        String classification,
        String source,
        String unit,
        boolean complete,
        Coverage coverage,
        Freshness freshness,
        BigDecimal whole,
        int ranked,
        BigDecimal sum,
        List<Item> items,
        List<Item> apart,
        Rules rules) {

    /**
     * One row. What could not be derived is absent.
     *
     * @param rank from 1 on, equal values sorted by code; absent for rows that stand apart
     * @param kind of a partner
     * @param share of the whole, as a ratio
     * @param change on the same period a year before, as a ratio
     */
    @Schema(name = "TradeRankingItem")
    record Item(
            Integer rank,
            String code,
            PartnerKind kind,
            BigDecimal value,
            String valuation,
            BigDecimal share,
            BigDecimal change,
            List<Explanation> explanation) {

        /** The names of its members, in their order. */
        static final List<String> MEMBERS = Stream.of(Item.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** How the numbers were computed, in words. */
    @Schema(name = "TradeRankingRules")
    record Rules(String value, String share, String change, String complete) {

        static final Rules ALL = new Rules(
                "the reporter's flow that is not told apart by second partner, customs procedure or transport",
                "value / the same dataset's row of the world, or of TOTAL where commodities are ranked",
                "value / value of the same period a year before - 1, both from the same source in the same currency",
                "ranked rows + unspecified partners = whole, to within one unit of the currency a row, for each was rounded");
    }
}
