package org.entente.helm;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.entente.parts.Child;
import org.entente.parts.Command;
import org.entente.parts.FreePorts;
import org.entente.parts.Issuer;
import org.entente.parts.Kafka;
import org.entente.parts.Postgres;
import org.entente.parts.Readiness;
import org.entente.parts.Root;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What the chart tells the events service is enough for it: its job migrates, its relay publishes as the Kafka user of the
 * example and with no more rights than that, and it goes in the time that it is given.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChartedServiceIT {

    private static final Path APP = Root.find().resolve(Path.of("events-service", "target", "quarkus-app"));
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CHANGES = "entente.events.changes.v1";

    private static Path folder;
    private static Postgres postgres;
    private static Kafka kafka;
    private static Issuer issuer;
    private static Manifests charted;
    private static Environment environment;

    @BeforeAll
    static void startWhatTheServiceNeeds() throws Exception {
        Tools.get();
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "charted-");
        postgres = Postgres.start(folder.resolve("postgres"), FreePorts.one(), folder.resolve("postgres.log"));
        kafka = Kafka.start(folder.resolve("kafka"), FreePorts.one(), folder.resolve("kafka.log"));
        issuer = Issuer.start(folder.resolve("issuer"), FreePorts.one(), folder.resolve("issuer.log"));
        charted = Manifests.parse(Variant.SMALL.text(
                "--set-json",
                "issuer.url=\"" + issuer.url() + "\"",
                "--set-json",
                "database={\"host\":\"127.0.0.1\",\"port\":" + postgres.port()
                        + ",\"sslMode\":\"disable\",\"caSecret\":{\"name\":\"\"}}",
                "--set-json",
                "kafka={\"bootstrapServers\":\"" + kafka.partnersBootstrapServers()
                        + "\",\"securityProtocol\":\"SASL_PLAINTEXT\"}"));
        String jaas = new Relay(kafka.bootstrapServers(), "entente-events-relay").admit();
        environment = new Environment(
                charted,
                Map.of(
                        "entente-events-db/username", Postgres.USER,
                        "entente-events-db/password", Postgres.USER,
                        "entente-events-relay/sasl.jaas.config", jaas));
    }

    @AfterAll
    static void stop() {
        for (AutoCloseable part : new AutoCloseable[] {issuer, kafka, postgres}) {
            if (part != null) {
                try {
                    part.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @Test
    @Order(1)
    void theJobMigratesAndEnds() throws SQLException {
        Map<String, String> told = environment.of(charted.pod("Job", "entente-events-migration"));
        assertEquals("true", told.get("QUARKUS_INIT_AND_EXIT"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Run run = Run.of(
                folder,
                told,
                "",
                List.of(java, "-jar", APP.resolve("quarkus-run.jar").toString()));
        assertEquals(0, run.exit(), run.out() + run.errors());
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl("events"), Postgres.USER, Postgres.USER);
                var rows = connection
                        .createStatement()
                        .executeQuery("select bool_and(success), count(*) > 5 from flyway_schema_history")) {
            rows.next();
            assertEquals(List.of(true, true), List.of(rows.getBoolean(1), rows.getBoolean(2)));
        }
    }

    @Test
    @Order(2)
    void theServicePublishesAsItsKafkaUserAndGoesInTime() throws Exception {
        Manifests.Pod pod = charted.pod("Deployment", "entente-events");
        Map<String, String> told = environment.of(pod);
        List<Integer> ports = FreePorts.take(2);
        told.putAll(Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                ports.get(0).toString(),
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT",
                ports.get(1).toString()));
        URI management = URI.create("http://127.0.0.1:" + ports.get(1));
        try (Child service = Child.start(Command.quarkus(
                        "events service",
                        List.of(),
                        APP,
                        told,
                        folder.resolve("events.log"),
                        Readiness.http(management.resolve("/q/health/ready")))
                .withPatience(Duration.ofMinutes(2)))) {
            for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                String path = pod.containers()
                        .get(0)
                        .at("/" + probe + "/httpGet/path")
                        .asText();
                assertEquals(
                        200,
                        send(HttpRequest.newBuilder(management.resolve(path))).statusCode(),
                        path);
            }
            HttpResponse<String> written =
                    send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.get(0) + "/v1/topics/trade"))
                            .header("Authorization", "Bearer " + issuer.tokens().editor())
                            .header("Content-Type", "application/json")
                            .header("If-None-Match", "*")
                            .PUT(BodyPublishers.ofString("{\"code\":\"trade\",\"name\":\"Trade\"}")));
            assertEquals(201, written.statusCode(), written.body());
            assertEquals(List.of("topic/trade"), published());
            long grace = pod.spec().path("terminationGracePeriodSeconds").asLong();
            service.requestStop();
            assertNotNull(service.onExit().get(grace, java.util.concurrent.TimeUnit.SECONDS));
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }

    private static List<String> published() {
        List<String> keys = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(CHANGES).stream()
                    .map(partition -> new TopicPartition(CHANGES, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(change -> keys.add(change.key()));
                return !keys.isEmpty();
            });
        }
        return keys;
    }
}
