package org.entente.chassis.ingest;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What becomes of the rows of {@link BulkFormat}s; a bean of a service. */
public interface BulkTarget {

    /** Keeps rows, in the transaction of the caller. */
    void stage(UUID run, List<ImportRow> rows);

    /**
     * What of a run is staged and not published, by the least that can be published alone, such as a dataset.
     *
     * @return ids of the target's own, always in the same order
     */
    List<Long> parts(UUID run);

    /**
     * Makes records of staged rows, in the transaction of the caller, and takes their parts out of {@link #parts}. Of two
     * rows with the same key the first one of the file counts.
     *
     * @param removeMissing whether to remove what the parts' records have and the file does not
     * @param rejections takes each row with a key that an earlier one has, and what else cannot be published
     */
    BulkOutcome publish(ImportContext context, List<Long> parts, boolean removeMissing, Consumer<Rejection> rejections);

    /** Drops what was staged for a run. */
    void clear(UUID run);
}
