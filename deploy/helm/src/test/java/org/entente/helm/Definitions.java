package org.entente.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.parts.Root;

/** The operators' own definitions of their kinds, which are not the project's to keep. */
final class Definitions {

    private static final Path FOLDER = Root.find().resolve(Path.of("..", "shared", "data", "kubernetes", "crds"));

    private final Map<String, Schema> schemas = new HashMap<>();

    private Definitions(List<Path> files) throws IOException {
        for (Path file : files) {
            for (JsonNode definition : Manifests.parse(Files.readString(file)).all()) {
                for (JsonNode version : definition.at("/spec/versions")) {
                    ObjectNode schema = (ObjectNode) version.at("/schema/openAPIV3Schema");
                    close(schema);
                    ((ObjectNode) schema.path("properties")).putObject("metadata");
                    schemas.put(
                            definition.at("/spec/group").asText() + "/"
                                    + version.path("name").asText() + " "
                                    + definition.at("/spec/names/kind").asText(),
                            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                    .getSchema(new YAMLMapper().writeValueAsString(schema), InputFormat.YAML));
                }
            }
        }
    }

    static boolean areThere() {
        return Files.isDirectory(FOLDER);
    }

    static Definitions read() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return new Definitions(files.sorted().toList());
        }
    }

    boolean know(JsonNode resource) {
        return schemas.containsKey(kind(resource));
    }

    List<String> faults(JsonNode resource) {
        return schemas.get(kind(resource)).validate(resource.toString(), InputFormat.JSON).stream()
                .map(error -> Manifests.place(resource) + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static String kind(JsonNode resource) {
        return resource.path("apiVersion").asText() + " "
                + resource.path("kind").asText();
    }

    /** Kubernetes drops what a definition does not name; here it is a fault. */
    private static void close(JsonNode schema) {
        JsonNode properties = schema.path("properties");
        boolean open = schema.has("additionalProperties")
                || schema.path("x-kubernetes-preserve-unknown-fields").asBoolean();
        if (properties.isObject() && !open) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        properties.forEach(Definitions::close);
        if (schema.path("items").isObject()) {
            close(schema.path("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            close(schema.path("additionalProperties"));
        }
    }
}
