package org.entente.chassis.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends changes and the position in one Kafka transaction. The transactional id is fixed for each service, so that a
 * new leader's producer fences the one before it. After any error the publisher is of no more use.
 */
final class ChangePublisher implements AutoCloseable {

    /** Of one partition, in bytes. */
    private static final int LARGEST_BATCH = 256 * 1024;

    private final KafkaProducer<byte[], byte[]> producer;
    private final FeedTopics topics;
    private final ChangeEvents events;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    ChangePublisher(Broker broker, FeedTopics topics, ChangeEvent events) {
        this.topics = topics;
        this.events = new ChangeEvents(topics, events);
        this.producer = new KafkaProducer<>(broker.with(settings(topics)));
    }

    private static Map<String, Object> settings(FeedTopics topics) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "entente-" + topics.service() + "-relay");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // Everything of a transaction is sent by its end anyway, in as few requests as possible.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, LARGEST_BATCH);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, FeedLimits.LARGEST_REQUEST);
        // A transaction that hangs blocks every read_committed reader: the broker aborts it after ten seconds, and the
        // producer has given up before.
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 8_000);
        // A new leader waits until the broker has undone what the one before it left: milliseconds, not a second.
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 20);
        settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 200);
        return settings;
    }

    /** Fences every older producer of this service. */
    void fence() {
        producer.initTransactions();
    }

    /** Begins to send changes, all of them or none; to be followed by {@link #commit()}. */
    void send(List<FeedEntry> entries, long epoch) {
        FeedEntry last = entries.get(entries.size() - 1);
        producer.beginTransaction();
        for (FeedEntry entry : entries) {
            for (ProducerRecord<byte[], byte[]> message : events.records(entry, epoch)) {
                sent.add(producer.send(message));
            }
        }
        ControlRecord control = new ControlRecord(epoch, last.position(), last.id());
        sent.add(producer.send(new ProducerRecord<>(topics.control(), ControlRecord.KEY, control.encode())));
    }

    /** Waits until the broker has what was sent, and makes it readable. */
    void commit() {
        producer.flush();
        sent.forEach(ChangePublisher::delivered);
        sent.clear();
        producer.commitTransaction();
    }

    private static void delivered(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while publishing.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "A change was not delivered: " + e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
