package org.entente.trade.ingest;

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
        return ImportRow.bulk(place, line, new FlowRow(dataset, flow));
    }
}
