package org.entente.aid.statistic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.figure.claim.PriceBasis;

/**
 * The answer to a question for sums.
 *
 * @param years whether they are fiscal or calendar years
 * @param rule how the sums were made
 * @param items the sums, in the order of what they are for
 */
@Schema(name = "StatisticSums", description = "Sums of one publication, transaction type and price basis.")
record Sums(
        Publication publication,
        PublishedType measure,
        PriceBasis prices,
        Set<SumDimension> by,
        String years,
        String rule,
        List<Sum> items) {

    /**
     * One sum. What it was not asked by is absent.
     *
     * @param recipientKind what the recipients are; sums of two kinds are never added
     * @param statisticId the recipient's record
     * @param values how many values were added up
     * @param explanation the values, the first 100 by period; with {@code explain=true} alone
     */
    @Schema(name = "StatisticSum")
    record Sum(
            RecipientKind recipientKind,
            String recipient,
            String recipientName,
            String recipientCode,
            UUID statisticId,
            String donor,
            String donorName,
            String donorCode,
            String year,
            String sector,
            BigDecimal amount,
            String currency,
            Integer baseYear,
            long values,
            List<Used> explanation) {}

    /**
     * A value that went into a sum.
     *
     * @param statisticId its record
     * @param place its place among the record's values, from 0
     */
    @Schema(name = "StatisticValueUsed")
    record Used(UUID statisticId, int place) {}
}
