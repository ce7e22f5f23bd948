package org.entente.chassis.ingest;

import java.util.List;

/** A format whose rows become records one by one. */
public interface RecordFormat extends ImportFormat {

    /**
     * Whether a group of rows that is full may end with this row. A format whose rows change few records hands on the rows
     * of a record one after the other, and lets no group end between them: so the record gets one revision. How many rows
     * a record can have is for the format to bound.
     */
    default boolean mayEnd(ImportRow row) {
        return true;
    }

    /**
     * Writes rows, in the transaction of the caller. A row that cannot be written is an outcome and no exception.
     *
     * @return what became of each row, in their order
     */
    List<RowOutcome> apply(List<ImportRow> rows, ImportContext context);

    /**
     * Mode {@code replace}: removes what belongs to the run's scope and is not in the file any more, in the transaction of
     * the caller. It is called once, after the last row was applied, and never after a file that could not be read to its
     * end.
     *
     * @return how many records were removed
     */
    default long removeMissing(ImportContext context) {
        return 0;
    }
}
