package org.entente.chassis.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.ingest.ImportFormat;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.Rejection;

/** Keeps what a format finds in a file. */
public final class CollectingSink implements ImportSink {

    public final List<ImportRow> rows = new ArrayList<>();
    public final List<Rejection> rejections = new ArrayList<>();

    @Override
    public void row(ImportRow row) {
        rows.add(row);
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    /** Reads a text in UTF-8. */
    public static CollectingSink of(ImportFormat format, ImportRequest request, String text) {
        return of(format, request, text.getBytes(StandardCharsets.UTF_8));
    }

    public static CollectingSink of(ImportFormat format, ImportRequest request, byte[] content) {
        CollectingSink sink = new CollectingSink();
        try (InputStream in = new ByteArrayInputStream(content)) {
            format.read(in, request, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sink;
    }
}
