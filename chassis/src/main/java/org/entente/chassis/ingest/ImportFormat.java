package org.entente.chassis.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A file format that import runs read; one application-scoped bean for each. */
public interface ImportFormat {

    /** As a run's {@code format} names it, in kebab case, such as {@code iati-activities}. */
    String name();

    /** What the format is, for the list of formats; one sentence. */
    String description();

    /**
     * Checks what a client asks for before anything is read.
     *
     * @throws org.entente.chassis.http.InvalidRequest where the format lacks a parameter, does not know one, or cannot do
     *     what the mode says
     */
    void check(ImportRequest request);

    /**
     * Reads a file from its beginning, and hands on each row and each rejection in the file's order. The same content gives
     * the same rows each time, which is how a run is resumed: what an earlier worker committed is passed over.
     *
     * @param content buffered by the caller; it is read in constant memory, whatever its length
     * @throws UnreadableContent where the file is not of the format, or cannot be read on from some place; what was handed on
     *     before is kept or undone, as the run's commit mode says
     */
    void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException;

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
