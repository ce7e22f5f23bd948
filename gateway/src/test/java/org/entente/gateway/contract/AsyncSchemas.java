package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the schemas of events into an AsyncAPI document, whose own dialect is a superset of JSON Schema's that has no
 * {@code $defs}: definitions become components, which services share.
 */
final class AsyncSchemas {

    private static final String DEFINITIONS = "#/$defs/";
    private static final String COMPONENTS = "#/components/schemas/";
    private static final List<String> OF_THE_FILE = List.of("$schema", "$id", "$defs");

    private final ObjectNode components;
    private final List<String> conflicts = new ArrayList<>();

    /** @param components those that there are; those of the events are added */
    AsyncSchemas(ObjectNode components) {
        this.components = components;
    }

    /** A reference to a component. */
    static ObjectNode reference(String name) {
        return new JsonMapper().createObjectNode().put("$ref", COMPONENTS + name);
    }

    /** Adds the schema of a type of record's events, and returns the component's name. */
    String add(String service, ObjectNode schema) {
        schema.path("$defs").properties().forEach(entry -> put(service, entry.getKey(), rewritten(entry.getValue())));
        ObjectNode component = (ObjectNode) rewritten(schema.deepCopy().without(OF_THE_FILE));
        component.put("x-dataschema", schema.get("$id").asText());
        String name = service + "." + schema.get("title").asText();
        put(service, name, component);
        return name;
    }

    /** @throws MergeRefused if definitions of one name differ */
    void refuseConflicts() {
        if (!conflicts.isEmpty()) {
            throw new MergeRefused(conflicts);
        }
    }

    private void put(String service, String name, JsonNode schema) {
        JsonNode other = components.get(name);
        if (other != null && !other.equals(schema)) {
            conflicts.add(service + ": the definition " + name + " differs from another one of that name, at "
                    + Difference.between(other, schema) + "; make them equal or rename one");
        }
        components.set(name, schema);
    }

    private static JsonNode rewritten(JsonNode node) {
        if (node.isArray()) {
            ArrayNode items = new JsonMapper().createArrayNode();
            node.forEach(item -> items.add(rewritten(item)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = new JsonMapper().createObjectNode();
        node.properties().forEach(member -> {
            boolean reference =
                    member.getKey().equals("$ref") && member.getValue().isTextual();
            copy.set(
                    member.getKey(),
                    reference
                            ? reference(member.getValue().asText().substring(DEFINITIONS.length()))
                                    .get("$ref")
                            : rewritten(member.getValue()));
        });
        return copy;
    }
}
