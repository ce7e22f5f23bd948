package org.entente.chassis.testkit.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.Sha256;

/**
 * The files of a service's contract of change events, in its module: {@code schemas/<kind>/<version>.json}, and
 * {@code schemas/released.json} with the digest of each schema that consumers may have.
 */
final class SchemaFiles {

    private static final String RELEASED = "released.json";

    private final Path sources;
    private final Path classes;

    /** @param module the service's folder */
    SchemaFiles(Path module) {
        this.sources = module.resolve("src/main/resources/schemas");
        this.classes = module.resolve("target/classes/schemas");
    }

    static String name(String kind, int version) {
        return kind + "/" + version + ".json";
    }

    Path path(String name) {
        return sources.resolve(name);
    }

    boolean has(String name) {
        return Files.exists(path(name));
    }

    JsonNode tree(String name) {
        return Json.tree(text(name));
    }

    String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file, and beside it what the running service and the package have of it. */
    void write(String name, JsonNode content) {
        try {
            for (Path folder : new Path[] {sources, classes}) {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, print(content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all schemas that there are. */
    SortedSet<String> schemas() {
        try (Stream<Path> files = Files.walk(sources, 2)) {
            return files.map(file -> sources.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches("[^/]+/[^/]+\\.json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The digest of each released schema by its name. */
    SortedMap<String, String> released() {
        SortedMap<String, String> digests = new TreeMap<>();
        if (has(RELEASED)) {
            tree(RELEASED)
                    .properties()
                    .forEach(entry ->
                            digests.put(entry.getKey(), entry.getValue().asText()));
        }
        return digests;
    }

    /** Declares a schema released, as it is now; one that is released already stays what it is. */
    void release(String name) {
        Map<String, String> digests = released();
        digests.putIfAbsent(name, digest(name));
        ObjectNode list = Json.MAPPER.createObjectNode();
        digests.forEach(list::put);
        write(RELEASED, list);
    }

    /** SHA-256 of the file, in hexadecimal. */
    String digest(String name) {
        try {
            return Sha256.of(Files.readAllBytes(path(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two spaces and line feeds on every platform, for files are compared byte by byte. */
    static String print(JsonNode tree) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
        try {
            return Json.MAPPER.writer(printer).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
