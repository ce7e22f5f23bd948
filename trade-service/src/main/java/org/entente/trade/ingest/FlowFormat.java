package org.entente.trade.ingest;

import java.util.List;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportFormat;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.RowOutcome;

/** A format whose rows are flows of datasets. */
public abstract class FlowFormat implements ImportFormat {

    @Override
    public List<RowOutcome> apply(List<ImportRow> rows, ImportContext context) {
        throw new UnsupportedOperationException("flows are staged and merged together");
    }
}
