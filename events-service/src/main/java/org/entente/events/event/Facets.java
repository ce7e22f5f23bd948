package org.entente.events.event;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many events there are of each kind.
 *
 * @param counted how many events were looked at
 * @param complete whether these are all that match; otherwise they are the 100,000 newest of them
 * @param facets the counts by what was asked for: {@code type}, {@code actor}, {@code topic}, {@code year}
 */
@Schema(description = "How many events there are of each kind.")
record Facets(long counted, boolean complete, Map<String, Counts> facets) {

    /**
     * The counts of one facet.
     *
     * @param buckets the 100 largest, the largest first; years in their order
     * @param more how many values there are beside these
     */
    record Counts(List<Bucket> buckets, long more) {}

    /** How many events have a value. */
    record Bucket(String value, long count) {}
}
