package org.entente.chassis.ingest;

/**
 * What became of staged rows; each of them is counted once.
 *
 * @param duplicates rows that are rejected, for an earlier one of the file has their key
 * @param removed what the file did not have any more, which are no rows of it
 */
public record BulkOutcome(long created, long changed, long unchanged, long duplicates, long removed) {

    long rows() {
        return created + changed + unchanged + duplicates;
    }
}
