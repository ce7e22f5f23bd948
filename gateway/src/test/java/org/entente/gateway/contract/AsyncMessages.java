package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The messages of one service: of each type of record one for each operation in Kafka, and one tombstone. */
final class AsyncMessages {

    private static final String DELETED = "deleted";
    private static final String BINDING = "0.5.0";
    private static final JsonMapper JSON = new JsonMapper();

    private final String service;
    private final ObjectNode messages;
    private final List<String> changes = new ArrayList<>();
    private final List<String> states = new ArrayList<>();

    /** @param messages the components to add to */
    AsyncMessages(String service, ObjectNode messages) {
        this.service = service;
        this.messages = messages;
    }

    /** @param schema the name of the component that describes the data */
    void add(FeedCatalogue.Kind kind, String schema) {
        kind.eventTypes().properties().forEach(entry -> {
            String operation = entry.getKey();
            String type = entry.getValue().asText();
            String name = service + "." + kind.name() + "." + operation;
            ObjectNode message = message(name, kind, type, title(kind, operation));
            ObjectNode payload = message.putObject("payload");
            payload.putArray("allOf").add(AsyncSchemas.reference(schema)).add(constant("operation", operation));
            if (operation.equals(kind.sample().get("operation").asText())) {
                message.putArray("examples")
                        .addObject()
                        .put("name", name)
                        .<ObjectNode>set("headers", headers(kind, type))
                        .set("payload", kind.sample());
            }
            changes.add(name);
            if (!operation.equals(DELETED)) {
                states.add(name);
            }
        });
        tombstone(kind);
    }

    /** The messages of the topic of changes. */
    List<String> changes() {
        return changes;
    }

    /** The messages of the topic of states. */
    List<String> states() {
        return states;
    }

    private void tombstone(FeedCatalogue.Kind kind) {
        String name = service + "." + kind.name() + ".tombstone";
        ObjectNode message = message(
                name,
                kind,
                kind.eventTypes().get(DELETED).asText(),
                "Tombstone of a deleted " + kind.name() + " record");
        message.put("description", "A record without a value. Kafka drops it, and what it replaces, after a while.");
        message.putObject("payload").put("type", "null");
        states.add(name);
    }

    private ObjectNode message(String name, FeedCatalogue.Kind kind, String type, String title) {
        ObjectNode message = messages.putObject(name);
        message.put("name", type).put("title", title).put("contentType", "application/json");
        message.putObject("headers")
                .putArray("allOf")
                .add(AsyncSchemas.reference("Attributes"))
                .add(constant("ce_type", type));
        message.putObject("correlationId").put("$ref", "#/components/correlationIds/trace");
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key")
                .put("type", "string")
                .put("pattern", "^" + kind.name() + "/.+$")
                .put("description", "The event's subject: the type of record and the record's id.");
        kafka.put("bindingVersion", BINDING);
        return message;
    }

    private static String title(FeedCatalogue.Kind kind, String operation) {
        return operation.equals("snapshot")
                ? "A " + kind.name() + " record, told again as it is at the beginning of an epoch"
                : "Record of the type " + kind.name() + " was " + operation;
    }

    private static ObjectNode constant(String member, String value) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        schema.putObject("properties").putObject(member).put("const", value);
        return schema;
    }

    private ObjectNode headers(FeedCatalogue.Kind kind, String type) {
        JsonNode after = kind.sample().get("after");
        return JSON.createObjectNode()
                .put("ce_specversion", "1.0")
                .put("ce_id", "019b76da-a800-7000-8000-000000000001")
                .put("ce_source", "/entente/" + service)
                .put("ce_type", type)
                .put("ce_subject", kind.name() + "/" + after.get("id").asText())
                .put("ce_time", after.get("updatedAt").asText())
                .put(
                        "ce_dataschema",
                        "https://entente.example" + kind.schema().get("$id").asText())
                .put("ce_sequence", "00000000000000004711")
                .put("ce_revision", after.get("revision").asText())
                .put("ce_feedepoch", "1")
                .put("ce_recordedtime", after.get("updatedAt").asText())
                .put("ce_txid", "815")
                .put("ce_txseq", "1")
                .put("ce_txcount", "1")
                .put("ce_traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .put("content-type", "application/json");
    }
}
