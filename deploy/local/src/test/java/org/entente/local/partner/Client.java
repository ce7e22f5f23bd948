package org.entente.local.partner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A partner's program, with the configuration that the partner was given. */
record Client(Properties configuration) {
    private static final Duration POLL = Duration.ofMillis(200);

    Client with(String key, Object value) {
        Properties other = new Properties();
        other.putAll(configuration);
        other.put(key, value.toString());
        return new Client(other);
    }

    KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The keys of the first records of a topic, read in the configured group. */
    List<String> read(String topic, int count) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.subscribe(List.of(topic));
            List<String> keys = new ArrayList<>();
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (keys.size() < count && System.nanoTime() < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    keys.add(record.key());
                }
            }
            consumer.commitSync();
            return keys;
        }
    }

    Set<String> topics() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return Set.copyOf(consumer.listTopics(Duration.ofSeconds(10)).keySet());
        }
    }

    /** Writes one record, and waits until it is there. */
    void write(String topic) throws Throwable {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "topic/forged", "{}")).get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }
}
