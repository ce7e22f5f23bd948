package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.entente.gateway.Service;

/**
 * What one service publishes: its topics and the types of its events, as its module has committed them.
 *
 * @param tree {@code schemas/catalogue.json}
 * @param module the service's folder
 */
record FeedCatalogue(Service service, JsonNode tree, Path module) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A type of record.
     *
     * @param name such as {@code topic}
     * @param version the newest of its schema
     * @param eventTypes the type of event by operation
     * @param schema of the data of its events
     * @param sample the data of one of its events
     */
    record Kind(String name, int version, JsonNode eventTypes, ObjectNode schema, JsonNode sample) {}

    /**
     * @param modules the folder that holds the modules
     * @throws MergeRefused if the module has committed no catalogue, or lacks what that names
     */
    static FeedCatalogue committed(Path modules, Service service) {
        Path module = modules.resolve(service.label() + "-service");
        return new FeedCatalogue(service, read(module.resolve("src/main/resources/schemas/catalogue.json")), module);
    }

    List<Kind> kinds() {
        return StreamSupport.stream(tree.get("kinds").spliterator(), false)
                .map(kind -> {
                    String file = kind.get("schema").asText();
                    return new Kind(
                            kind.get("kind").asText(),
                            kind.get("version").asInt(),
                            kind.get("eventTypes"),
                            (ObjectNode) read(
                                    module.resolve("src/main/resources/schemas").resolve(file)),
                            read(module.resolve("src/test/resources/samples").resolve(file)));
                })
                .toList();
    }

    private static JsonNode read(Path file) {
        if (!Files.exists(file)) {
            throw new MergeRefused(file + " is missing; run: mvn verify -Dcontract.update");
        }
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
