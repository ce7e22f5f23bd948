package org.entente.chassis.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the changes as they come, and knows when the last ones came. */
public final class Follower implements AutoCloseable {

    private final Thread thread = new Thread(this::run, "follower");
    private final String bootstrapServers;
    private final String topic;
    private final Consumer<ConsumerRecord<byte[], byte[]>> reader;
    private volatile boolean stopped;
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong longestGapNanos = new AtomicLong();
    private volatile long lastNanos = System.nanoTime();

    public Follower(String bootstrapServers, String service) {
        this(bootstrapServers, service, change -> {});
    }

    /** @param reader of each change, on the follower's thread */
    public Follower(String bootstrapServers, String service, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        this.bootstrapServers = bootstrapServers;
        this.topic = "entente." + service + ".changes.v1";
        this.reader = reader;
        thread.setDaemon(true);
        thread.start();
    }

    public long count() {
        return count.get();
    }

    /** The longest time without a change since the last call, the one that goes on included. */
    public Duration longestGap() {
        return Duration.ofNanos(Math.max(longestGapNanos.getAndSet(0), System.nanoTime() - lastNanos));
    }

    private void run() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!stopped) {
                ConsumerRecords<byte[], byte[]> changes = consumer.poll(Duration.ofMillis(100));
                changes.forEach(reader);
                int came = changes.count();
                if (came > 0) {
                    long now = System.nanoTime();
                    longestGapNanos.accumulateAndGet(now - lastNanos, Math::max);
                    lastNanos = now;
                    count.addAndGet(came);
                }
            }
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
