package org.entente.chassis.change;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Changes in Kafka's binary mode (CloudEvents Kafka protocol binding, section 3.2): in this mode an event without data is
 * a tombstone, in the structured one it is not.
 */
final class ChangeEvents {

    private final FeedTopics topics;
    private final ChangeEvent events;

    ChangeEvents(FeedTopics topics, ChangeEvent events) {
        this.topics = topics;
        this.events = events;
    }

    /** The two records of a change: one for the history, one for the state. */
    List<ProducerRecord<byte[], byte[]>> records(FeedEntry entry, long epoch) {
        Change change = entry.change();
        byte[] key = bytes(ChangeEvent.subject(change));
        byte[] data = bytes(ChangeEvent.data(change));
        byte[] state = change.operation() == Operation.DELETED ? null : data;
        // Each record copies the list; the headers in it are the same.
        Headers headers = headers(events.attributes(entry, epoch));
        return List.of(
                new ProducerRecord<>(topics.changes(), null, key, data, headers),
                new ProducerRecord<>(topics.state(), null, key, state, headers));
    }

    private static Headers headers(Map<String, String> attributes) {
        RecordHeaders headers = new RecordHeaders();
        attributes.forEach((name, value) -> headers.add("ce_" + name, bytes(value)));
        headers.add("content-type", bytes("application/json"));
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
