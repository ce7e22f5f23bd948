package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The channels of one service, each with the operation of whoever follows it. */
final class AsyncChannels {

    private static final String KAFKA_BINDING = "0.5.0";
    private static final String HTTP_BINDING = "0.3.0";

    private final ObjectNode document;

    AsyncChannels(ObjectNode document) {
        this.document = document;
    }

    /**
     * @param id of the channel
     * @param topic as the service's catalogue has it
     * @param operation the id of the operation
     */
    void topic(String id, JsonNode topic, List<String> messages, String operation, String title, String description) {
        ObjectNode channel = channel(id, topic.get("address").asText(), "kafka", title, description);
        messages.forEach(name -> refer(channel.withObject("/messages").putObject(name), "/components/messages/", name));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.get("address").asText());
        kafka.set("partitions", topic.get("partitions"));
        kafka.set("replicas", topic.get("replicas"));
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        topic.get("configuration").properties().forEach(setting -> {
            String value = setting.getValue().asText();
            if (setting.getKey().equals("cleanup.policy")) {
                ArrayNode policies = configuration.putArray(setting.getKey());
                List.of(value.split(",")).forEach(policies::add);
            } else {
                configuration.put(setting.getKey(), Long.parseLong(value));
            }
        });
        kafka.put("bindingVersion", KAFKA_BINDING);
        ObjectNode binding =
                operation(operation, id, title).putObject("bindings").putObject("kafka");
        binding.putObject("groupId")
                .put("type", "string")
                .put("pattern", "^[^.]+\\..+$")
                .put("description", "The partner's name, a full stop, and what the partner likes.");
        binding.put("bindingVersion", KAFKA_BINDING);
    }

    /** The same feed over HTTP; one message is a page of it. */
    void http(String id, String address, String message, String operation, String title, String description) {
        ObjectNode channel = channel(id, address, "http", title, description);
        refer(channel.putObject("messages").putObject(message), "/components/messages/", message);
        ObjectNode http = operation(operation, id, title).putObject("bindings").putObject("http");
        http.put("method", "GET");
        ObjectNode query = http.putObject("query").put("type", "object").putObject("properties");
        parameter(query, "after", "string", "The cursor of the last answer, or `now`; from the start without it.");
        parameter(query, "type", "string", "Only these types of record or of event.");
        parameter(query, "subject", "string", "Only these records, such as `topic/trade`.");
        parameter(query, "changed", "string", "Only changes of these members.");
        parameter(query, "pageSize", "integer", "The most changes in an answer.")
                .put("minimum", 1)
                .put("maximum", 1000);
        parameter(query, "wait", "integer", "How many seconds to wait for a change where there is none.")
                .put("minimum", 0)
                .put("maximum", 30);
        http.put("bindingVersion", HTTP_BINDING);
    }

    private ObjectNode channel(String id, String address, String server, String title, String description) {
        ObjectNode channel = document.withObject("/channels").putObject(id);
        channel.put("address", address).put("title", title).put("description", description);
        refer(channel.putArray("servers").addObject(), "/servers/", server);
        return channel;
    }

    private ObjectNode operation(String id, String channel, String title) {
        ObjectNode operation = document.withObject("/operations").putObject(id);
        operation.put("action", "receive").put("title", title);
        refer(operation.putObject("channel"), "/channels/", channel);
        return operation;
    }

    private static ObjectNode parameter(ObjectNode query, String name, String type, String description) {
        return query.putObject(name).put("type", type).put("description", description);
    }

    private static void refer(ObjectNode reference, String path, String name) {
        reference.put("$ref", "#" + path + name);
    }
}
