package org.entente.trade.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.reference.CurrencyCode;
import org.entente.trade.area.AreaCode;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;

/**
 * What there is of a reporter at a frequency from a source.
 *
 * @param source the source's name
 * @param complete whether no period is missing between the first and the last
 * @param datasets by period and classification
 */
@Schema(name = "TradeAvailability", description = "The datasets of a reporter at a frequency from a source.")
record Availability(
        AreaCode reporter,
        Frequency frequency,
        String source,
        boolean complete,
        Coverage coverage,
        List<Available> datasets) {

    /**
     * Which periods there are, in any of the classifications asked for.
     *
     * @param missing periods between the first and the last without a dataset
     */
    @Schema(name = "TradeAvailabilityCoverage")
    record Coverage(Period first, Period last, List<Period> missing) {}

    /**
     * One dataset.
     *
     * @param currency of its values
     * @param rows how many flows it has
     * @param revision which it has now
     * @param updatedAt when it was changed last
     */
    @Schema(name = "TradeAvailableDataset")
    record Available(
            UUID dataset,
            Period period,
            Classification classification,
            CurrencyCode currency,
            long rows,
            long revision,
            Instant updatedAt) {}

    /**
     * A page of the list.
     *
     * @param nextPageToken null on the last page
     */
    @Schema(name = "TradeAvailabilityPage")
    record Page(List<Availability> items, String nextPageToken) {}

    /** @param datasets at least one, in the order of their periods */
    static Availability of(AreaCode reporter, Frequency frequency, String source, List<Available> datasets) {
        Set<Period> there = new HashSet<>();
        datasets.forEach(dataset -> there.add(dataset.period()));
        Period first = datasets.get(0).period();
        Period last = datasets.get(datasets.size() - 1).period();
        List<Period> missing = new ArrayList<>();
        for (Period period = first; period.compareTo(last) < 0; period = period.next()) {
            if (!there.contains(period)) {
                missing.add(period);
            }
        }
        return new Availability(
                reporter, frequency, source, missing.isEmpty(), new Coverage(first, last, missing), datasets);
    }
}
