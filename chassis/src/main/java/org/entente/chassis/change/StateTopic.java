package org.entente.chassis.change;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.entente.chassis.http.Json;

/** Reads from Kafka what it has of each record. */
final class StateTopic {

    private final CommittedTopic topic;

    StateTopic(Broker broker, FeedTopics topics) {
        this.topic = new CommittedTopic(broker, topics.state());
    }

    /** By subject, such as {@code topic/trade}; deleted ones too, as long as their tombstones are there. */
    Map<String, PublishedState> all() {
        Map<String, PublishedState> states = new HashMap<>();
        topic.read(change -> states.put(new String(change.key(), StandardCharsets.UTF_8), state(change)));
        return states;
    }

    private static PublishedState state(ConsumerRecord<byte[], byte[]> change) {
        if (change.value() == null) {
            Header revision = change.headers().lastHeader("ce_revision");
            return PublishedState.of(
                    revision == null ? 0 : Long.parseLong(new String(revision.value(), StandardCharsets.UTF_8)), null);
        }
        String data = new String(change.value(), StandardCharsets.UTF_8);
        return PublishedState.of(Json.tree(data).path("revision").asLong(), ChangeEvent.after(data));
    }
}
