package org.entente.trade.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a write of flows did.
 *
 * @param keys how many flows it was about; staged flows beyond are duplicates
 * @param created rows of the file of which a flow was added
 * @param changed rows of the file of which no flow was added and one was revised
 * @param deltas what changed in each dataset, by its id
 */
public record WrittenFlows(long keys, long created, long changed, Map<UUID, Delta> deltas) {

    /** Of a write that had nothing to write. */
    static final WrittenFlows NONE = new WrittenFlows(0, 0, 0, Map.of());

    /** This write and another one, of other datasets. */
    WrittenFlows and(WrittenFlows other) {
        Map<UUID, Delta> both = new HashMap<>(deltas);
        both.putAll(other.deltas);
        return new WrittenFlows(keys + other.keys, created + other.created, changed + other.changed, both);
    }

    /** How many flows there are no longer. */
    public long removed() {
        return deltas.values().stream().mapToLong(Delta::removed).sum();
    }
}
