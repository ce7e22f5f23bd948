package org.entente.chassis.testkit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.contract.OpenEnum;
import org.entente.chassis.http.Json;

/**
 * Validates the data of change events: against the schema as consumers have it, and against a closed copy in which nothing
 * may come that is not described.
 */
public final class ChangeValidator {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema open;
    private final Schema closed;

    private ChangeValidator(JsonNode schema) {
        this.open = REGISTRY.getSchema(nameless(schema));
        this.closed = REGISTRY.getSchema(nameless(closed(schema)));
    }

    public static ChangeValidator of(JsonNode schema) {
        return new ChangeValidator(schema);
    }

    /** What is wrong for a consumer, who ignores what is not known; empty if nothing is. */
    public List<String> faults(JsonNode data) {
        return faults(open, data);
    }

    /** What is wrong for the producer: what is not described is wrong as well. */
    public List<String> faultsOfTheProducer(JsonNode data) {
        List<String> faults = new ArrayList<>(faults(data));
        faults.addAll(faults(closed, data));
        return faults.stream().distinct().toList();
    }

    private static List<String> faults(Schema schema, JsonNode data) {
        return schema
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** A registry knows each name once, and the copy has the same one. */
    private static JsonNode nameless(JsonNode schema) {
        return ((ObjectNode) schema.deepCopy()).without(List.of("$id"));
    }

    private static JsonNode closed(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode copy = schema.deepCopy();
        for (String named : List.of("properties", "$defs")) {
            if (copy.has(named)) {
                ObjectNode schemas = Json.MAPPER.createObjectNode();
                copy.get(named).properties().forEach(entry -> schemas.set(entry.getKey(), closed(entry.getValue())));
                copy.set(named, schemas);
            }
        }
        if (copy.has("items")) {
            copy.set("items", closed(copy.get("items")));
        }
        if (copy.has(OpenEnum.WORDS)) {
            copy.set("enum", copy.get(OpenEnum.WORDS));
        }
        if (copy.has("properties") && !copy.has("additionalProperties")) {
            copy.put("additionalProperties", false);
        }
        return copy;
    }
}
