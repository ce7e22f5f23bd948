package org.entente.chassis.ingest;

/** Takes what a format finds in a file. Each row is either handed on by {@link #row} or rejected as a whole. */
public interface ImportSink {

    /**
     * A row that can be written.
     *
     * @throws ImportStopped where the run was cancelled or another worker has taken it over
     */
    void row(ImportRow row);

    /**
     * A row that cannot be written, or a part of one that can; the rejections of a row's parts come before the row. A row
     * that is rejected as a whole for several reasons counts once.
     *
     * @throws ImportStopped where the run was cancelled or another worker has taken it over
     */
    void reject(Rejection rejection);
}
