package org.entente.chassis.ingest;

/** How one attempt at a run writes what its format finds. */
interface Writing {

    /** The most rows and rejections of a group. */
    int mostFound();

    /** Whether a full group may end with this row. */
    boolean mayEnd(ImportRow row);

    /** Commits a group, with how far the run is. */
    void commit(RowGroup group);

    /** Completes the run, after the last row. */
    void complete();

    /** Ends the run as failed; what its commit mode keeps is kept. */
    void breakOff(Rejection why);
}
