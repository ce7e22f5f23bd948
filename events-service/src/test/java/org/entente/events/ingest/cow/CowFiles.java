package org.entente.events.ingest.cow;

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

/** The project's real files; they lie beside ours on some machines. */
final class CowFiles {

    static final ImportSource SOURCE =
            new ImportSource("An edition of the tests", "Correlates of War", Edtf.parse("2020"), null);

    private static final Path DATA =
            Path.of(System.getProperty("entente.root"), "..", "shared", "data", "events", "cow");

    private CowFiles() {}

    static boolean atHand() {
        return Files.isDirectory(DATA);
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(DATA.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportRequest request(ImportFormat format, Map<String, String> parameters) {
        return new ImportRequest(format.name(), Mode.MERGE, Commit.ATOMIC, SOURCE, parameters);
    }
}
