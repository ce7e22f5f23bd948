package org.entente.events.faults;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.chassis.change.FeedLoad;
import org.entente.chassis.change.IdempotentSink;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.parts.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database is put back to an older copy behind the running Kafka, or Kafka is emptied behind the database. */
class RestoredDatabaseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EPOCHS = "/v1/events/changes/epochs";

    private RealParts parts;
    private FeedAudit audit;
    private Replica replica;
    private String operator;

    @BeforeEach
    void start() {
        parts = RealParts.fresh();
        audit = new FeedAudit(parts);
        // Few changes in a Kafka transaction, as where they are large, so that a feed is cut in many places.
        replica = Replica.start("events", "restored", parts, Map.of("ENTENTE_RELAY_BATCH_BYTES", "2K"));
        operator = parts.issuer().tokens().token("an-operator", "operator", "entente", Duration.ofHours(1));
    }

    @AfterEach
    void stop() {
        replica.close();
        parts.close();
    }

    @Test
    void aRestoredDatabaseStopsTheRelayUntilANewEpochMakesOldAndFreshReadersEqualToIt() throws IOException {
        write("kept");
        Path copy = coldCopy();
        write("kept");
        write("lost");
        List<Feed.Entry> before = audit.changes();

        parts.kafka().kill();
        restore(copy);
        write("kept");
        write("after");
        parts.kafka().restart();
        String reason = awaitHalt();
        assertThat(reason, containsString("restored from a backup"));
        assertEquals(before.size(), audit.changes().size(), "nothing was published after the halt");
        assertTrue(replica.isReady());
        write("meanwhile");
        String someTopic = audit.database().keySet().iterator().next().replaceFirst("topic/", "/v1/topics/");
        assertEquals(200, replica.get(someTopic).statusCode());

        beginEpoch("{\"reason\":\"The database was restored.\"}");
        List<Feed.Entry> all = awaitPublished();
        Map<String, String> database = audit.database();
        assertEquals(database, new IdempotentSink().apply(all).views(), "an old reader");
        assertEquals(database, new IdempotentSink().apply(audit.state()).views(), "a fresh reader");
        assertPositionsGoOn(before, all);
        write("kept");
        assertEquals(
                audit.database(), new IdempotentSink().apply(awaitPublished()).views());
    }

    @Test
    void anEmptiedKafkaStopsTheRelayUntilANewEpochFillsItAgain() throws IOException {
        write("kept");
        parts.kafka().kill();
        deleteTree(parts.brokerFolder());
        parts.kafka().restart();
        replica.process().restart();
        assertThat(awaitHalt(), containsString("Kafka was reset"));

        beginEpoch("{\"reason\":\"Kafka was lost.\"}");
        List<Feed.Entry> all = awaitPublished();
        assertEquals(audit.database(), new IdempotentSink().apply(all).views());
        assertEquals(audit.database(), new IdempotentSink().apply(audit.state()).views());
    }

    @Test
    void aHealthyFeedGetsNoNewEpochBySlip() {
        write("kept");
        var refused = replica.post(EPOCHS, operator, "{\"reason\":\"By mistake.\"}");
        assertEquals(409, refused.statusCode(), refused.body());
        assertThat(refused.body(), containsString("evenIfNotHalted"));
        assertEquals(
                403,
                replica.post(EPOCHS, parts.issuer().tokens().editor(), "{}").statusCode());
        assertEquals(400, replica.post(EPOCHS, operator, "{}").statusCode());

        beginEpoch("{\"reason\":\"A sink was lost.\",\"evenIfNotHalted\":true}");
        assertEquals(
                audit.database(), new IdempotentSink().apply(awaitPublished()).views());
        JsonNode epochs = epochs();
        assertEquals(2, epochs.path("items").path(0).path("epoch").asInt());
        assertEquals("an-operator", epochs.path("items").path(0).path("caller").asText());
        assertEquals(
                "A sink was lost.", epochs.path("items").path(0).path("reason").asText());
    }

    /** Writes for a moment, and waits until Kafka has it if it can. */
    private void write(String prefix) {
        try (FeedLoad load = new FeedLoad(parts.postgres().jdbcUrl("events"), Postgres.USER, prefix).start(200)) {
            await().atMost(PATIENCE).until(() -> load.changes() > 150);
        }
        if (parts.kafka().isAlive() && halted() == null) {
            await().atMost(PATIENCE).until(() -> replica.metric("entente_relay_lag") == 0);
        }
    }

    private Path coldCopy() throws IOException {
        replica.process().kill();
        parts.postgres().close();
        Path copy = parts.databaseFolder().resolveSibling("copy");
        copyTree(parts.databaseFolder(), copy);
        parts.postgres().restart();
        replica.process().restart();
        return copy;
    }

    private void restore(Path copy) throws IOException {
        replica.process().kill();
        parts.postgres().close();
        deleteTree(parts.databaseFolder());
        copyTree(copy, parts.databaseFolder());
        parts.postgres().restart();
        replica.process().restart();
    }

    private String awaitHalt() {
        return await().atMost(PATIENCE).until(this::halted, reason -> reason != null);
    }

    private String halted() {
        return epochs().path("halted").textValue();
    }

    private JsonNode epochs() {
        return Json.tree(replica.get(EPOCHS, operator).body());
    }

    private void beginEpoch(String body) {
        var accepted = replica.post(EPOCHS, operator, body);
        assertEquals(202, accepted.statusCode(), accepted.body());
        await().atMost(PATIENCE).until(() -> epochs().path("items").path(0).hasNonNull("republishedAt"));
    }

    private List<Feed.Entry> awaitPublished() {
        await().atMost(PATIENCE).until(() -> replica.metric("entente_relay_lag") == 0);
        return audit.changes();
    }

    private static void assertPositionsGoOn(List<Feed.Entry> before, List<Feed.Entry> all) {
        long lastOfOldEpoch = before.get(before.size() - 1).position();
        List<Long> inNewEpoch = all.stream()
                .filter(entry -> !"1".equals(entry.event().getExtension("feedepoch")))
                .map(Feed.Entry::position)
                .toList();
        assertFalse(inNewEpoch.isEmpty());
        assertTrue(inNewEpoch.get(0) > lastOfOldEpoch, "sequence never falls");
        assertEquals(inNewEpoch.get(0) + inNewEpoch.size() - 1, inNewEpoch.get(inNewEpoch.size() - 1), "no gap");
        assertNotEquals(0, inNewEpoch.size());
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            paths.forEach(path -> {
                try {
                    Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
