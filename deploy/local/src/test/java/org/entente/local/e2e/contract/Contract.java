package org.entente.local.e2e.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The merged contract, with the schemas of its bodies (OpenAPI 3.1: JSON Schema 2020-12). */
final class Contract {

    /** Exact numbers: in binary 8.7 is no multiple of 0.000001. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String SCHEMAS = "https://entente.invalid/schemas";
    private static final String COMPONENTS = "#/components/schemas/";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode tree;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<JsonNode, String> names = new IdentityHashMap<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Schema whole;

    private Contract(JsonNode tree) {
        this.tree = tree;
        tree.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
                    }
                }));
        ObjectNode all = JSON.createObjectNode();
        ObjectNode definitions = all.put("$id", SCHEMAS).putObject("$defs");
        tree.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> definitions.set(schema.getKey(), relocated(schema.getValue())));
        bodies(tree, definitions);
        String document = all.toString();
        whole = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(SCHEMAS, document)))
                .getSchema(SchemaLocation.of(SCHEMAS));
    }

    static Contract of(JsonNode tree) {
        return new Contract(tree);
    }

    List<Operation> operations() {
        return operations;
    }

    /** Whether a call has an address that is another operation's own, such as that of a list beside that of a record. */
    boolean isAnothers(Call call) {
        String path = call.uri("").getPath();
        return operations.stream()
                .anyMatch(other -> other.path().equals(path)
                        && !other.path().equals(call.operation().path()));
    }

    /** The node itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? tree.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** The documented answer with a status; missing if there is none. */
    JsonNode response(Operation operation, int status) {
        return resolved(operation.tree().path("responses").path(String.valueOf(status)));
    }

    /**
     * What is wrong with a body.
     *
     * @param mediaType an entry of {@code content} of this very document
     */
    List<String> faults(JsonNode mediaType, JsonNode body) {
        String name = names.get(mediaType);
        if (name == null) {
            return List.of("has no schema");
        }
        return schemas
                .computeIfAbsent(name, this::schema)
                .validate(body, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private Schema schema(String name) {
        return whole.getRefSchema(SchemaLocation.of(SCHEMAS + "#/$defs/" + name).getFragment());
    }

    /** Gives each schema of a body a name of its own. */
    private void bodies(JsonNode node, ObjectNode definitions) {
        node.properties().forEach(member -> {
            if (member.getKey().equals("content") && member.getValue().isObject()) {
                member.getValue().forEach(mediaType -> {
                    if (mediaType.has("schema")) {
                        String name = "body-" + names.size();
                        names.put(mediaType, name);
                        definitions.set(name, relocated(mediaType.get("schema")));
                    }
                });
            } else if (!member.getKey().equals("schemas") && !member.getKey().startsWith("example")) {
                bodies(member.getValue(), definitions);
            }
        });
        if (node.isArray()) {
            node.forEach(item -> bodies(item, definitions));
        }
    }

    private static JsonNode relocated(JsonNode schema) {
        if (schema.isArray()) {
            return JSON.createArrayNode()
                    .addAll(schema.valueStream().map(Contract::relocated).toList());
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode copy = JSON.createObjectNode();
        schema.properties().forEach(member -> {
            String name = member.getKey();
            String value = member.getValue().asText();
            if (name.equals("$ref") && value.startsWith(COMPONENTS)) {
                copy.put(name, "#/$defs/" + value.substring(COMPONENTS.length()));
            } else if (!name.equals("discriminator") && !name.startsWith("x-")) {
                copy.set(name, relocated(member.getValue()));
            }
        });
        return copy;
    }
}
