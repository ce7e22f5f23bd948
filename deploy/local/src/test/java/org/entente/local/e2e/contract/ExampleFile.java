package org.entente.local.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.parts.Root;

/** The committed examples, which the gateway's merging puts into the contract: one line for each operation. */
final class ExampleFile {

    private static final Path PLACE = Root.find().resolve("gateway/src/test/resources/contract/examples.json");

    private ExampleFile() {}

    static JsonNode read() {
        try {
            return Contract.JSON.readTree(Files.readString(PLACE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(ObjectNode examples) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        examples.properties().forEach(example -> sorted.put(example.getKey(), example.getValue()));
        String text = sorted.entrySet().stream()
                .map(example -> "  \"" + example.getKey() + "\": " + example.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        try {
            Files.writeString(PLACE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
