package org.entente.chassis.testkit.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.entente.chassis.change.ChangeEvent;
import org.entente.chassis.change.FeedTopics;
import org.entente.chassis.change.Operation;
import org.entente.chassis.change.RelayConfig;
import org.entente.chassis.http.Json;
import org.entente.chassis.record.RecordKind;

/**
 * What the service publishes, in one document: its topics with their settings, and the types of its events with their
 * schemas. The gateway's build reads it, and makes the AsyncAPI document of it.
 */
final class FeedCatalogue {

    static final String NAME = "catalogue.json";

    private FeedCatalogue() {}

    static ObjectNode of(RelayConfig relay, List<RecordKind<?>> kinds) {
        FeedTopics topics = new FeedTopics(relay.service());
        ObjectNode catalogue = Json.MAPPER.createObjectNode().put("service", relay.service());
        ObjectNode published = catalogue.putObject("topics");
        for (NewTopic topic : topics.all(relay.replicationFactor())) {
            if (topic.name().equals(topics.changes())) {
                topic(published.putObject("changes"), topic);
            } else if (topic.name().equals(topics.state())) {
                topic(published.putObject("state"), topic);
            }
        }
        ArrayNode types = catalogue.putArray("kinds");
        kinds.forEach(kind -> kind(types.addObject(), relay.service(), kind));
        return catalogue;
    }

    private static void topic(ObjectNode node, NewTopic topic) {
        node.put("address", topic.name())
                .put("partitions", topic.numPartitions())
                .put("replicas", topic.replicationFactor());
        ObjectNode configuration = node.putObject("configuration");
        topic.configs().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(setting -> configuration.put(setting.getKey(), setting.getValue()));
    }

    private static void kind(ObjectNode node, String service, RecordKind<?> kind) {
        node.put("kind", kind.name())
                .put("version", kind.viewVersion())
                .put("schema", SchemaFiles.name(kind.name(), kind.viewVersion()));
        ObjectNode types = node.putObject("eventTypes");
        Arrays.stream(Operation.values())
                .forEach(operation -> types.put(operation.word(), ChangeEvent.type(service, kind.name(), operation)));
    }
}
