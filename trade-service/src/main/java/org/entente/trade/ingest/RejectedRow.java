package org.entente.trade.ingest;

import org.entente.chassis.ingest.Rejection;

/** A row cannot be read, and this says why; whoever reads rows catches it and goes on with the next one. */
public final class RejectedRow extends RuntimeException {

    private final transient Rejection rejection;

    public RejectedRow(Rejection rejection) {
        // A file may have millions of bad rows, and where each was noticed does not matter.
        super(rejection.detail(), null, false, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
