package org.entente.trade.flow;

import java.util.UUID;

/**
 * A dataset whose flows are written, under the lock of its record where there is one.
 *
 * @param revision that it gets if something changes
 * @param staged its number among the staged datasets; 0 for one whose flows were not staged
 */
public record WrittenDataset(UUID id, long revision, long staged) {

    /** Whether it is created by this write, and so has no flows yet. */
    boolean isNew() {
        return revision == 1;
    }
}
