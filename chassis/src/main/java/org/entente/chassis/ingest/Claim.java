package org.entente.chassis.ingest;

import java.util.UUID;

/**
 * A run as a worker takes it.
 *
 * @param run its id
 * @param token the fencing token: no commit of a worker with a lower one is accepted any more
 * @param request what was asked of the run
 * @param attempts workers that took it since it last came forward, this one included
 * @param found rows and rejections of the file that are committed, to be passed over
 * @param rejections that are committed
 */
record Claim(UUID run, long token, ImportRequest request, int attempts, long found, long rejections) {

    ImportContext context() {
        return new ImportContext(run, request);
    }

    boolean isAtomic() {
        return request.commit() == Commit.ATOMIC;
    }
}
