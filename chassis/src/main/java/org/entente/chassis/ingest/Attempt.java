package org.entente.chassis.ingest;

import java.util.function.BooleanSupplier;

/** One worker's try at a run, and how far it is. */
final class Attempt {

    private final Claim claim;
    private final StoredContent content;
    private final BooleanSupplier stopping;
    private volatile boolean lost;
    private long found;
    private long rejections;

    /** @param stopping whether this process is about to end */
    Attempt(Claim claim, StoredContent content, BooleanSupplier stopping) {
        this.claim = claim;
        this.content = content;
        this.stopping = stopping;
        this.found = claim.found();
        this.rejections = claim.rejections();
    }

    Claim claim() {
        return claim;
    }

    StoredContent content() {
        return content;
    }

    /** Rows and rejections of the file that are committed. */
    long found() {
        return found;
    }

    void cameForward(long more) {
        found += more;
    }

    /** The number of the next rejection. */
    long nextRejection() {
        return ++rejections;
    }

    long rejections() {
        return rejections;
    }

    /** The run is not this worker's any more. */
    void lose() {
        lost = true;
    }

    /** Lets go as early as possible; what was missed here is refused by the token at the commit. */
    void goOn() {
        if (lost) {
            throw ImportStopped.lost();
        }
        if (stopping.getAsBoolean()) {
            throw ImportStopped.ending();
        }
    }
}
