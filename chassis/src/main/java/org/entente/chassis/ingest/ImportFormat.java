package org.entente.chassis.ingest;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file format that import runs read; one application-scoped bean for each, which is a {@link RecordFormat} or a
 * {@link BulkFormat}.
 */
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
}
