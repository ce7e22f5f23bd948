package org.entente.aid.statistic;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.chassis.figure.claim.PriceBasis;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;
import org.entente.chassis.reference.ActorCode;

/**
 * A question for sums, found to be one of like things.
 *
 * @param from the first year as published, null for all
 * @param to the last year as published, null for all
 * @param bySector whether the values that are told by sector are added, else those told by donor: both tell the same money
 */
record SumQuestion(
        Publication publication,
        PublishedType measure,
        Set<SumDimension> by,
        PriceBasis prices,
        String recipient,
        RecipientKind kind,
        String donor,
        String donorCode,
        String sector,
        String from,
        String to,
        boolean bySector) {

    static SumQuestion of(SumFilter params) {
        Publication publication = SumRules.publication(params.publication);
        PublishedType measure = SumRules.measure(publication, params.measure);
        SumRules.years(publication, params.years);
        Set<SumDimension> by = dimensions(params.by);
        ActorCode donor = Params.read("donor", params.donor, ActorCode::new);
        boolean bySector = by.contains(SumDimension.SECTOR) || params.sector != null;
        boolean byDonor = by.contains(SumDimension.DONOR) || donor != null || params.donorCode != null;
        SumRules.breakdown(publication, byDonor, bySector);
        String from = SumRules.year("from", publication, params.from);
        String to = SumRules.year("to", publication, params.to);
        if (from != null && to != null && to.compareTo(from) < 0) {
            throw InvalidRequest.parameter("to", "The years end in " + to + ", before they begin in " + from + ".");
        }
        return new SumQuestion(
                publication,
                measure,
                by,
                SumRules.prices(publication, params.prices),
                Params.country("recipient", params.recipient),
                Params.word("kind", params.kind, RecipientKind.class),
                donor == null ? null : donor.value(),
                params.donorCode,
                Params.read("sector", params.sector, StatisticSectors::known),
                from,
                to,
                bySector);
    }

    private static Set<SumDimension> dimensions(String by) {
        EnumSet<SumDimension> dimensions = EnumSet.noneOf(SumDimension.class);
        Stream.of((by == null ? "recipient" : by).split(",", -1))
                .map(word -> Params.word("by", word, SumDimension.class))
                .forEach(dimensions::add);
        return Collections.unmodifiableSet(dimensions);
    }
}
