package org.entente.chassis.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Writes, under the lock of a record, what its computed members are derived from.
 *
 * @param <E> the record's row
 */
@FunctionalInterface
public interface Recomputation<E extends RecordRow> {

    /**
     * @param row the locked row
     * @param revision the record's revision if something changes
     * @return all computed members anew, or empty if nothing changed
     */
    Optional<ObjectNode> write(E row, long revision);
}
