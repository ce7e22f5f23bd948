package org.entente.chassis.testkit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.chassis.change.ChangeEvent;
import org.entente.chassis.change.Operation;
import org.entente.chassis.contract.OpenEnum;
import org.entente.chassis.http.Json;
import org.entente.chassis.record.RecordKind;

/**
 * Makes the JSON Schema (2020-12) of a type of record's change events from the service's OpenAPI document, whose component
 * schemas are JSON Schema 2020-12 already.
 */
final class ChangeSchema {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";

    private final JsonNode components;
    private final Map<String, JsonNode> definitions = new TreeMap<>();

    private ChangeSchema(JsonNode components) {
        this.components = components;
    }

    /** @param openApi the service's document as it serves it */
    static ObjectNode of(JsonNode openApi, String service, RecordKind<?> kind) {
        return new ChangeSchema(openApi.path("components").path("schemas")).schema(service, kind);
    }

    private ObjectNode schema(String service, RecordKind<?> kind) {
        String name = Character.toUpperCase(kind.name().charAt(0)) + kind.name().substring(1);
        definitions.put(name, record(name, kind));
        ObjectNode schema = Json.MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", ChangeEvent.schemaPath(service, kind.name(), kind.viewVersion()))
                .put("title", name + "Change")
                .put(
                        "description",
                        "The data of change events of the types "
                                + ChangeEvent.type(service, kind.name(), Operation.CREATED)
                                + ", …updated, …deleted and …snapshot. Members that are not described here may come with"
                                + " time, and words in lists marked " + OpenEnum.WORDS + ": ignore what is not known.")
                .put("type", "object");
        schema.putArray("required").add("operation").add("revision").add("changed");
        members(schema.putObject("properties"), name);
        schema.putObject("if")
                .put("type", "object")
                .putObject("properties")
                .putObject("operation")
                .put("const", Operation.DELETED.word());
        schema.putObject("then").putObject("not").putArray("required").add("after");
        schema.putObject("else").putArray("required").add("after");
        ObjectNode defs = schema.putObject("$defs");
        definitions.forEach(defs::set);
        return schema;
    }

    private static void members(ObjectNode properties, String name) {
        ArrayNode operations = properties
                .putObject("operation")
                .put("type", "string")
                .put(
                        "description",
                        "What was done to the record. A snapshot tells a record again as it is, at the beginning of an"
                                + " epoch of the feed.")
                .putArray("enum");
        Arrays.stream(Operation.values()).map(Operation::word).forEach(operations::add);
        properties
                .putObject("revision")
                .put("type", "integer")
                .put("format", "int64")
                .put("minimum", 1)
                .put(
                        "description",
                        "The record's revision that the change made. It counts up by one, also over deletion and creation"
                                + " anew; apply a change only if its revision is above the one that you have.");
        properties
                .putObject("after")
                .put("$ref", DEFINITIONS + name)
                .put(
                        "description",
                        "The record after the change, in full, byte for byte as the API answers it; absent if it was"
                                + " deleted.");
        properties
                .putObject("changed")
                .put("type", "array")
                .put("description", "The members of the record that differ from the revision before, sorted.")
                .put("uniqueItems", true)
                .putObject("items")
                .put("type", "string");
    }

    /** The record as it is read, in one object: generators and closed copies cannot see through {@code allOf}. */
    private ObjectNode record(String name, RecordKind<?> kind) {
        ObjectNode properties = Json.MAPPER.createObjectNode();
        Set<String> required = new LinkedHashSet<>();
        for (JsonNode part : require(name).path("allOf")) {
            JsonNode object = part.has("$ref") ? require(component(part)) : part;
            properties.setAll((ObjectNode) object.get("properties"));
            object.path("required").forEach(member -> required.add(member.asText()));
        }
        refuseOtherMembers(name, kind, properties);
        ObjectNode record = Json.MAPPER.createObjectNode();
        record.put("description", "The record as it is read: what was written, and what the platform gives.")
                .put("type", "object");
        ArrayNode always = record.putArray("required");
        kind.members().stream().filter(required::contains).forEach(always::add);
        ObjectNode ordered = record.putObject("properties");
        kind.members().forEach(member -> ordered.set(member, converted(properties.get(member))));
        return record;
    }

    private static void refuseOtherMembers(String name, RecordKind<?> kind, ObjectNode properties) {
        Set<String> described = new TreeSet<>();
        properties.fieldNames().forEachRemaining(described::add);
        Set<String> members = new TreeSet<>(kind.members());
        if (!described.equals(members)) {
            throw new IllegalStateException("The OpenAPI document describes " + name + " with " + described
                    + ", but its records have " + members + "; mend the draft's or the computed members' annotations");
        }
    }

    private JsonNode converted(JsonNode node) {
        if (node.isArray()) {
            ArrayNode items = Json.MAPPER.createArrayNode();
            node.forEach(item -> items.add(converted(item)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        boolean open = node.path(OpenEnum.MARK).asBoolean();
        ObjectNode schema = Json.MAPPER.createObjectNode();
        node.properties().forEach(keyword -> {
            switch (keyword.getKey()) {
                // Nobody writes an event.
                case "readOnly", OpenEnum.MARK -> {}
                // Many validators compute in binary, where 8.7 is no multiple of 0.000001, and would refuse what is
                // right.
                case "multipleOf" -> {}
                case "$ref" -> schema.put("$ref", DEFINITIONS + define(component(node)));
                case "enum" -> schema.set(open ? OpenEnum.WORDS : "enum", keyword.getValue());
                default -> schema.set(keyword.getKey(), converted(keyword.getValue()));
            }
        });
        return schema;
    }

    private String define(String name) {
        if (!definitions.containsKey(name)) {
            // Taken first, for a type may hold others of its own.
            definitions.put(name, null);
            definitions.put(name, converted(require(name)));
        }
        return name;
    }

    private JsonNode require(String name) {
        JsonNode component = components.path(name);
        if (component.isMissingNode()) {
            throw new IllegalStateException("The OpenAPI document has no schema " + name);
        }
        return component;
    }

    private static String component(JsonNode reference) {
        return reference.get("$ref").asText().substring(COMPONENTS.length());
    }
}
