package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Words for what the services' code leaves unsaid because it repeats: members that are called alike mean the same in all
 * schemas, unless the file has words for one schema's alone.
 */
final class Descriptions {

    private static final String FILE = "/contract/descriptions.json";
    private static final String DESCRIPTION = "description";

    private final JsonNode words;
    private final List<String> missing = new ArrayList<>();

    private Descriptions(JsonNode words) {
        this.words = words;
    }

    static Descriptions read() {
        try (InputStream in = Descriptions.class.getResourceAsStream(FILE)) {
            return new Descriptions(new JsonMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Describes what is not described; names what there are no words for, such as {@code Topic.broader}. */
    List<String> addTo(ObjectNode document) {
        document.path("paths").properties().forEach(path -> path.getValue().forEach(operation -> {
            if (operation.has("operationId")) {
                operation((ObjectNode) operation);
            }
        }));
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> members(schema.getKey(), schema.getValue()));
        return missing;
    }

    private void operation(ObjectNode operation) {
        String id = operation.path("operationId").asText();
        if (!isDescribed(operation)) {
            describe(operation, id, List.of(words.path("operations").path(id), ofItsKind(id)));
        }
        operation.path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asText();
            if (!isDescribed(parameter)) {
                describe(
                        (ObjectNode) parameter,
                        id + " " + name,
                        List.of(
                                words.path("parameters").path(id + "." + name),
                                words.path("parameters").path(name)));
            }
        });
    }

    /** What begins alike does alike: {@code patchTopic} and {@code patchEvent}. */
    private JsonNode ofItsKind(String operationId) {
        return words.path("operations").path(operationId.replaceFirst("[A-Z].*", "*"));
    }

    private void members(String name, JsonNode schema) {
        schema.path("properties").properties().forEach(member -> {
            String path = name + "." + member.getKey();
            // A reference says by what it refers to what the member is.
            if (!member.getValue().has("$ref") && !isDescribed(member.getValue())) {
                describe(
                        (ObjectNode) member.getValue(),
                        path,
                        List.of(
                                words.path("members").path(path),
                                words.path("members").path(member.getKey())));
            }
            members(path, member.getValue());
        });
        for (String part : List.of("items", "additionalProperties")) {
            if (schema.path(part).isObject()) {
                members(name, schema.get(part));
            }
        }
        for (String part : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(part).forEach(other -> members(name, other));
        }
    }

    private void describe(ObjectNode what, String name, List<JsonNode> choice) {
        choice.stream()
                .filter(JsonNode::isTextual)
                .findFirst()
                .ifPresentOrElse(text -> what.set(DESCRIPTION, text), () -> missing.add(name));
    }

    private static boolean isDescribed(JsonNode node) {
        return !node.path(DESCRIPTION).asText().isBlank();
    }
}
