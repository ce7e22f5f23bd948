package org.entente.chassis.ingest;

/**
 * What became of staged rows; each of them is counted once.
 *
 * @param rejected rows that are rejected as a whole, such as those whose key an earlier one of the file has
 * @param removed what the file did not have any more, which are no rows of it
 */
public record BulkOutcome(long created, long changed, long unchanged, long rejected, long removed) {

    long rows() {
        return created + changed + unchanged + rejected;
    }
}
