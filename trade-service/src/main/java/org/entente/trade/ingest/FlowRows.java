package org.entente.trade.ingest;

import java.util.List;
import org.entente.chassis.ingest.ImportRow;
import org.entente.trade.dataset.DatasetDraft;
import org.entente.trade.flow.FlowDraft;

/** What formats hand to an import run. */
public final class FlowRows {

    private FlowRows() {}

    /**
     * A flow of a file.
     *
     * @param place its number in the file, from 1
     * @param line where it begins, from 1
     * @param dataset that it belongs to; the same object for all flows of a dataset
     */
    public static ImportRow row(long place, long line, DatasetDraft dataset, FlowDraft flow) {
        return row(place, line, dataset, List.of(flow));
    }

    /**
     * The flows that one row of a file tells: they are accounted for together, as one row.
     *
     * @param place its number in the file, from 1
     * @param line where it begins, from 1
     * @param dataset that they belong to; the same object for all flows of a dataset
     * @param flows at least one, no two of them with the same key
     */
    public static ImportRow row(long place, long line, DatasetDraft dataset, List<FlowDraft> flows) {
        return ImportRow.bulk(place, line, new FlowRow(dataset, List.copyOf(flows)));
    }
}
