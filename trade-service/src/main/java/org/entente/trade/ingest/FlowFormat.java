package org.entente.trade.ingest;

import jakarta.inject.Inject;
import org.entente.chassis.ingest.BulkFormat;
import org.entente.chassis.ingest.BulkTarget;

/** A format whose rows are flows, made by {@link FlowRows}. */
public abstract class FlowFormat implements BulkFormat {

    @Inject
    FlowTarget target;

    @Override
    public final BulkTarget target() {
        return target;
    }
}
