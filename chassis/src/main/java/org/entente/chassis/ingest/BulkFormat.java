package org.entente.chassis.ingest;

/**
 * A format whose rows are small and many: all of them, {@link ImportRow#bulk} each, are staged in tables of the service,
 * and become parts of records by few statements over all of them.
 */
public interface BulkFormat extends ImportFormat {

    /** Where the rows go; formats of the same rows share one. */
    BulkTarget target();
}
