package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * What the platform answered with the seed data set, put into the contract at the places that it is of. The tests of the
 * whole platform wrote it, and see whether it is still so.
 */
final class Examples {

    private static final String FILE = "/contract/examples.json";

    private final JsonNode examples;

    private Examples(JsonNode examples) {
        this.examples = examples;
    }

    static Examples read() {
        try (InputStream in = Examples.class.getResourceAsStream(FILE)) {
            return new Examples(new JsonMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what there is to the operations of a document. */
    void addTo(ObjectNode document) {
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    JsonNode example =
                            examples.path(operation.path("operationId").asText());
                    if (operation instanceof ObjectNode && example.isObject()) {
                        add(operation, example);
                    }
                }));
    }

    private static void add(JsonNode operation, JsonNode example) {
        operation
                .path("parameters")
                .forEach(parameter -> set(
                        parameter,
                        example.path("parameters").get(parameter.path("name").asText())));
        operation.at("/requestBody/content").forEach(form -> set(form, example.get("body")));
        example.path("answers").properties().forEach(answer -> {
            JsonNode content = operation.path("responses").path(answer.getKey()).path("content");
            for (Map.Entry<String, JsonNode> form : answer.getValue().properties()) {
                set(content.path(form.getKey()), form.getValue());
            }
        });
    }

    private static void set(JsonNode place, JsonNode example) {
        if (place instanceof ObjectNode object && example != null) {
            object.remove("examples");
            object.set("example", example);
        }
    }
}
