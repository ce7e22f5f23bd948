package org.entente.chassis.testkit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.http.Json;
import org.entente.chassis.record.RecordKind;

/**
 * One event's data of each version of each kind, kept since that version came: {@code samples/<kind>/<version>.json} among
 * the service's test resources. Readers of today must take those of yesterday, and the other way round.
 */
final class Samples {

    private static final String THEN = "2026-01-01T00:00:00Z";

    private final Path folder;
    private final SchemaFiles schemas;

    Samples(Path module, SchemaFiles schemas) {
        this.folder = module.resolve("src/test/resources/samples");
        this.schemas = schemas;
    }

    /** Keeps a sample of the kind's current version, unless there is one. */
    private void keep(RecordKind<?> kind, JsonNode data) {
        Path file = file(kind, kind.viewVersion());
        if (Files.exists(file)) {
            return;
        }
        ObjectNode sample = data.deepCopy();
        ((ObjectNode) sample.get("after")).put("createdAt", THEN).put("updatedAt", THEN);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, SchemaFiles.print(sample));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the samples of a kind; {@code live} is one of its current version. */
    List<String> check(RecordKind<?> kind, JsonNode live) {
        if (System.getProperty("contract.update") != null) {
            keep(kind, live);
        }
        List<String> faults = new ArrayList<>();
        for (int written = 1; written <= kind.viewVersion(); written++) {
            Path file = file(kind, written);
            if (!Files.exists(file)) {
                faults.add(file + " is missing; run: mvn verify -Dcontract.update");
                continue;
            }
            for (int read = 1; read <= kind.viewVersion(); read++) {
                ChangeValidator reader = ChangeValidator.of(schemas.tree(SchemaFiles.name(kind.name(), read)));
                String reading = file + " as version " + read + ": ";
                reader.faults(sample(file)).forEach(fault -> faults.add(reading + fault));
            }
        }
        return faults;
    }

    private Path file(RecordKind<?> kind, int version) {
        return folder.resolve(SchemaFiles.name(kind.name(), version));
    }

    private static JsonNode sample(Path file) {
        try {
            return Json.tree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
