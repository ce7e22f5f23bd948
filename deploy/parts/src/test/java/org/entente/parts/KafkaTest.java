package org.entente.parts;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTest {
    private static final int LARGEST = 8 << 20;

    @TempDir
    static Path folder;

    static Kafka kafka;

    @BeforeAll
    static void start() {
        kafka = Kafka.start(folder.resolve("kafka"), FreePorts.one(), folder.resolve("kafka.log"));
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void keepsCommittedRecordsOfEightMebibytesAcrossAKill() throws Exception {
        createTopic("kept");
        byte[] large = new byte[LARGEST];
        new Random(1).nextBytes(large);
        send("kept", large);
        String cluster = clusterId();
        kafka.kill();
        kafka.restart();
        assertEquals(cluster, clusterId());
        send("kept", new byte[] {7});
        assertEquals(List.of(LARGEST, 1), sizesIn("kept", 2));
    }

    @Test
    void makesNoTopicThatNobodyAskedFor() {
        try (Admin admin = admin()) {
            ExecutionException failure =
                    assertThrows(ExecutionException.class, () -> admin.describeTopics(List.of("mistyped"))
                            .allTopicNames()
                            .get(10, TimeUnit.SECONDS));
            assertInstanceOf(UnknownTopicOrPartitionException.class, failure.getCause());
        }
    }

    @Test
    void letsNobodyWithoutANameInByThePartnersDoor() {
        Map<String, Object> nameless = Map.of(
                "bootstrap.servers",
                kafka.partnersBootstrapServers(),
                "default.api.timeout.ms",
                5000,
                "request.timeout.ms",
                4000);
        try (Admin admin = Admin.create(nameless)) {
            ExecutionException failure = assertThrows(
                    ExecutionException.class,
                    () -> admin.describeCluster().clusterId().get(20, TimeUnit.SECONDS));
            assertInstanceOf(TimeoutException.class, failure.getCause());
        }
    }

    @Test
    void knowsAUserByThePasswordAloneAndGivesItNoRights() throws Exception {
        try (Admin admin = admin()) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            "guest", new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), "right")))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
        createTopic("hidden");
        // The broker learns of the user a moment after the controller has it.
        await().ignoreExceptionsMatching(failure -> failure.getCause() instanceof SaslAuthenticationException)
                .untilAsserted(() -> assertEquals(Set.of(), topicsSeenBy("guest", "right")));
        ExecutionException failure = assertThrows(ExecutionException.class, () -> topicsSeenBy("guest", "wrong"));
        assertInstanceOf(SaslAuthenticationException.class, failure.getCause());
    }

    private static Set<String> topicsSeenBy(String user, String password) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka.partnersBootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                ScramLoginModule.class.getName() + " required username=\"" + user + "\" password=\"" + password
                        + "\";");
        try (Admin admin = Admin.create(settings)) {
            return admin.listTopics().names().get(20, TimeUnit.SECONDS);
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    private static String clusterId() throws Exception {
        try (Admin admin = admin()) {
            return admin.describeCluster().clusterId().get(20, TimeUnit.SECONDS);
        }
    }

    private static void createTopic(String name) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get(20, TimeUnit.SECONDS);
        }
    }

    private static void send(String topic, byte[] value) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "transactional.id",
                "test",
                "max.request.size",
                LARGEST + 4096,
                "key.serializer",
                ByteArraySerializer.class,
                "value.serializer",
                ByteArraySerializer.class);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings)) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, value));
            producer.commitTransaction();
        }
    }

    private static List<Integer> sizesIn(String topic, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "group.id",
                "test",
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                ByteArrayDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class);
        List<Integer> sizes = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of(topic));
            while (sizes.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> sizes.add(record.value().length));
            }
        }
        return sizes;
    }
}
