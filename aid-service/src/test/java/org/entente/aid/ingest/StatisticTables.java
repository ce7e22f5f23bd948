package org.entente.aid.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.chassis.ingest.Commit;
import org.entente.chassis.ingest.ImportFormat;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.ingest.Mode;
import org.entente.chassis.time.Edtf;

/** Tables of statistics, and how they are asked to be imported. */
public final class StatisticTables {

    private StatisticTables() {}

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
