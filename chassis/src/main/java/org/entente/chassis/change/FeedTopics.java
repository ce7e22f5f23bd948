package org.entente.chassis.change;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics of one service and their settings, written down once. The number of partitions is never changed: it would
 * break the order of a key.
 *
 * @param service {@code events}, {@code aid} or {@code trade}
 */
public record FeedTopics(String service) {

    private static final int PARTITIONS = 6;
    private static final Duration HISTORY = Duration.ofDays(30);

    /** What was changed, in order, for 30 days. */
    public String changes() {
        return "entente." + service + ".changes.v1";
    }

    /** What is, for ever: the last change of each record, a tombstone for what was deleted. */
    public String state() {
        return "entente." + service + ".state.v1";
    }

    /** How far the feed was published; written in the same Kafka transaction as the changes. */
    public String control() {
        return "entente." + service + ".control.v1";
    }

    /** Makes the topics that are not there; those that are stay as they are. */
    void create(Broker broker, short replicationFactor) throws InterruptedException {
        Map<String, Object> settings = broker.with(Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                8000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                3000));
        try (Admin admin = Admin.create(settings)) {
            for (KafkaFuture<Void> topic :
                    admin.createTopics(all(replicationFactor)).values().values()) {
                awaitMade(topic);
            }
        }
    }

    private static void awaitMade(KafkaFuture<Void> topic) throws InterruptedException {
        try {
            topic.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The topics could not be made: " + e.getCause(), e);
            }
        }
    }

    /** All three with their settings, as the platform makes them where nobody else does. */
    public List<NewTopic> all(short replicationFactor) {
        Map<String, String> common = Map.of("max.message.bytes", String.valueOf(FeedLimits.LARGEST_REQUEST));
        return List.of(
                new NewTopic(changes(), PARTITIONS, replicationFactor)
                        .configs(with(
                                common,
                                Map.of(
                                        "cleanup.policy",
                                        "delete",
                                        "retention.ms",
                                        String.valueOf(HISTORY.toMillis())))),
                new NewTopic(state(), PARTITIONS, replicationFactor)
                        .configs(with(
                                common,
                                Map.of(
                                        "cleanup.policy",
                                        "compact",
                                        "min.compaction.lag.ms",
                                        String.valueOf(Duration.ofHours(1).toMillis()),
                                        "max.compaction.lag.ms",
                                        String.valueOf(Duration.ofDays(7).toMillis()),
                                        "delete.retention.ms",
                                        String.valueOf(Duration.ofDays(14).toMillis()),
                                        "segment.ms",
                                        String.valueOf(Duration.ofDays(1).toMillis())))),
                new NewTopic(control(), 1, replicationFactor).configs(Map.of("cleanup.policy", "compact")));
    }

    private static Map<String, String> with(Map<String, String> common, Map<String, String> own) {
        Map<String, String> settings = new LinkedHashMap<>(common);
        settings.putAll(own);
        return settings;
    }
}
