package org.entente.events.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the changes as they come, and knows when the last ones came. */
final class Follower implements AutoCloseable {

    private static final String TOPIC = "entente.events.changes.v1";

    private final Thread thread = new Thread(this::run, "follower");
    private final String bootstrapServers;
    private volatile boolean stopped;
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong longestGapNanos = new AtomicLong();
    private volatile long lastNanos = System.nanoTime();

    Follower(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        thread.setDaemon(true);
        thread.start();
    }

    long count() {
        return count.get();
    }

    /** The longest time without a change since the last call, the one that goes on included. */
    Duration longestGap() {
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
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!stopped) {
                int came = consumer.poll(Duration.ofMillis(100)).count();
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
