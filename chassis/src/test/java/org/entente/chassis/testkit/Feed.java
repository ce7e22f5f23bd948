package org.entente.chassis.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.entente.chassis.http.Json;

/** A service's change feed as a partner reads it: committed records alone, by the official CloudEvents SDK. */
public final class Feed {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final String topic;

    private Feed(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
    }

    public static Feed changes(String bootstrapServers, String service) {
        return new Feed(bootstrapServers, "entente." + service + ".changes.v1");
    }

    public static Feed state(String bootstrapServers, String service) {
        return new Feed(bootstrapServers, "entente." + service + ".state.v1");
    }

    /**
     * One record of the feed.
     *
     * @param data the value as text, null for a tombstone
     */
    public record Entry(String key, CloudEvent event, String data, int partition, long offset) {

        public long position() {
            return Long.parseLong((String) event.getExtension("sequence"));
        }

        /** The rendering within the envelope, byte for byte as it was sent. */
        public String after() {
            int start = data.indexOf("\"after\":") + "\"after\":".length();
            return data.substring(start, data.lastIndexOf(",\"changed\":"));
        }

        public JsonNode json() {
            return Json.tree(data);
        }
    }

    /** All that is committed now, by position. */
    public List<Entry> all() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5000);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Entry> entries = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL)
                        .forEach(record -> entries.add(new Entry(
                                record.key(),
                                KafkaMessageFactory.createReader(record).toEvent(),
                                record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8),
                                record.partition(),
                                record.offset())));
            }
            entries.sort(Comparator.comparingLong(Entry::position));
            return entries;
        }
    }

    /** What is committed of one record. */
    public List<Entry> of(String key) {
        return all().stream().filter(entry -> entry.key().equals(key)).toList();
    }
}
