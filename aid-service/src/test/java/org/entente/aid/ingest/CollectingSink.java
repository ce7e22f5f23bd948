package org.entente.aid.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.chassis.ingest.Commit;
import org.entente.chassis.ingest.ImportFormat;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.ingest.Mode;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.time.Edtf;

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

    /** Where the real data lies; a module's tests run in the module's folder. */
    public static Path data(String file) {
        return Path.of("../../shared/data/aid").resolve(file);
    }

    public static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(data(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a client asks for that merges a document of the tests. */
    public static ImportRequest request(ImportFormat format, String title, Map<String, String> parameters) {
        ImportSource source = new ImportSource(title, "A publisher", Edtf.parse("2024"), null);
        return new ImportRequest(format.name(), Mode.MERGE, Commit.PARTIAL, source, parameters);
    }
}
