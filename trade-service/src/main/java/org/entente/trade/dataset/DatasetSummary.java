package org.entente.trade.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.http.Json;
import org.entente.trade.flow.Delta;
import org.entente.trade.flow.Totals;

/**
 * What a dataset's record shows of its flows.
 *
 * @param rows how many flows there are
 * @param totals their sums by direction
 * @param lastDelta the last write that changed flows, absent before the first one
 * @param flowsUrl where the flows are read
 * @param deltaUrl where the rows that the last delta changed are read, absent before the first one
 */
@Schema(name = "DatasetComputed", description = "What a dataset shows of its flows.")
record DatasetSummary(long rows, List<Totals> totals, Delta lastDelta, String flowsUrl, String deltaUrl) {

    /** The names of its members, in their order. */
    static final List<String> MEMBERS = List.of("rows", "totals", "lastDelta", "flowsUrl", "deltaUrl");

    static DatasetSummary empty(String dataset) {
        return new DatasetSummary(0, List.of(), null, flows(dataset), null);
    }

    static DatasetSummary of(String dataset, long rows, List<Totals> totals, Delta delta) {
        String deltaUrl = flows(dataset) + "&changedSince=" + (delta.revision() - 1);
        return new DatasetSummary(rows, totals, delta, flows(dataset), deltaUrl);
    }

    private static String flows(String dataset) {
        return "/v1/trade/flows?dataset=" + dataset;
    }

    ObjectNode members() {
        return (ObjectNode) Json.tree(Json.write(this));
    }
}
