package org.entente.local.partner;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.entente.chassis.change.FeedTopics;
import org.junit.jupiter.api.Test;

/** The real broker holds a partner to its limit. */
class PartnerQuotaTest {
    private static final String TOPIC = new FeedTopics("trade").changes();
    private static final int RATE = 64 << 10;
    private static final int SIZE = 16 << 10;
    private static final int COUNT = 66;
    /** A broker lets through at once what the rate allows in the ten seconds over which it measures. */
    private static final int FREE_SECONDS = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void readsNoFasterThanItsLimit() {
        Broker broker = Broker.get();
        broker.send(TOPIC, COUNT, SIZE);
        Client slow = new Client(broker.added("slow", "--service", "trade", "--bytes-per-second", String.valueOf(RATE)))
                .with("max.partition.fetch.bytes", SIZE)
                .with("fetch.max.bytes", SIZE);
        await().ignoreExceptions().until(() -> !slow.topics().isEmpty());
        long begin = System.nanoTime();
        try (KafkaConsumer<String, byte[]> consumer = slow.consumer()) {
            consumer.subscribe(List.of(TOPIC));
            int bytes = 0;
            while (bytes < COUNT * SIZE && System.nanoTime() - begin < PATIENCE.toNanos()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    bytes += record.value().length;
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            assertEquals(COUNT * SIZE, bytes);
            double least = (double) bytes / RATE - FREE_SECONDS - 1;
            assertTrue(seconds > least, bytes + " bytes in " + seconds + " s, and not in more than " + least);
            assertTrue(longestPause(consumer) > 0);
        }
    }

    /** The longest that the broker made the consumer wait, in milliseconds. */
    private static double longestPause(KafkaConsumer<String, byte[]> consumer) {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("fetch-throttle-time-max"))
                .mapToDouble(metric -> (double) metric.metricValue())
                .max()
                .orElseThrow();
    }
}
