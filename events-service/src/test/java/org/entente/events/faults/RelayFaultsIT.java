package org.entente.events.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.entente.chassis.change.Backlog;
import org.entente.chassis.change.FeedLoad;
import org.entente.chassis.testkit.Follower;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.parts.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas relay the changes of a load while the leading one is killed and frozen, and the broker is killed. */
class RelayFaultsIT {

    private static final Duration TAKEOVER = Duration.ofSeconds(6);
    private static final int BACKLOG = 60_000;
    private static final int DRAIN_RATE = 5000;
    private static final Duration FROZEN = Duration.ofSeconds(12);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Scale scale = Scale.get();
    private final List<Replica> replicas = new ArrayList<>();
    private RealParts parts;
    private FeedAudit audit;

    @BeforeEach
    void start() {
        parts = RealParts.fresh();
        audit = new FeedAudit(parts);
        replicas.add(Replica.start("events", "a", parts));
        replicas.add(Replica.start("events", "b", parts));
    }

    @AfterEach
    void stop() {
        replicas.forEach(Replica::close);
        parts.close();
    }

    @Test
    void nothingIsLostDoubledOrReorderedWhateverIsKilled() throws SQLException {
        try (Connection otherDatabase = openWriterElsewhere();
                Follower follower = follow();
                FeedLoad load = load()) {
            for (int kill = 0; kill < scale.kills(); kill++) {
                awaitChanges(follower, 300);
                follower.longestGap();
                Replica leader = leader();
                leader.process().kill();
                awaitChanges(follower, 300);
                assertTakenOver(follower.longestGap());
                leader.process().restart();
            }
            for (int freeze = 0; freeze < scale.freezes(); freeze++) {
                awaitChanges(follower, 300);
                follower.longestGap();
                Replica leader = leader();
                leader.process().freeze();
                rest(FROZEN);
                leader.process().thaw();
                awaitChanges(follower, 300);
                assertTakenOver(follower.longestGap());
            }
            parts.kafka().restart();
            awaitChanges(follower, 300);
            load.finish();
            assertEquals(0, load.failures());
            assertTrue(load.rollbacks() > 0, "some transactions were rolled back");
            await().atMost(PATIENCE).until(() -> follower.count() >= load.changes());
            audit.everythingOnceAndInOrder(load);
            assertEquals(1, replicas.stream().filter(Replica::isLeading).count(), "leaders");
            otherDatabase.rollback();
        }
    }

    @Test
    void writesGoOnWhileTheBrokerIsAwayAndTheBacklogDrains() throws SQLException {
        try (Connection export = openSnapshot();
                Follower follower = follow();
                FeedLoad load = load()) {
            awaitChanges(follower, 300);
            Replica witness = replicas.get(0);
            parts.kafka().kill();
            long before = load.transactions();
            int created = createFor(scale.brokerAway(), witness);
            long during = load.transactions() - before;
            double lag = witness.metric("entente_relay_lag");
            // A backlog that shows a rate: what a day without a broker leaves behind.
            try (Connection connection = audit.connect()) {
                Backlog.add(connection, "backlog", BACKLOG);
            }
            parts.kafka().restart();
            double rate = drainRate(follower);
            load.finish();
            await().atMost(PATIENCE).until(() -> follower.count() >= load.changes() + BACKLOG + created);
            await().atMost(PATIENCE).until(() -> witness.metric("entente_relay_lag") == 0);
            await().atMost(PATIENCE).until(() -> outboxBytes() < 4 << 20);
            export.rollback();

            System.out.printf("drained at %.0f/s%n", rate);
            assertEquals(0, load.failures(), "failed writes");
            assertTrue(during > scale.perSecond() / 2.0 * scale.brokerAway().toSeconds(), "writes went on: " + during);
            assertTrue(lag > during / 2.0, "the lag grew: " + lag);
            assertTrue(rate >= DRAIN_RATE, "drained at " + rate + "/s");
        }
    }

    /** Writes through the API all the time, which must be accepted, and the service be ready; returns how many records. */
    private int createFor(Duration time, Replica replica) {
        String token = parts.issuer().tokens().editor();
        long end = System.nanoTime() + time.toNanos();
        int created = 0;
        while (System.nanoTime() < end) {
            String code = "created-" + ++created;
            var answer = replica.create(
                    "/v1/topics/" + code, token, "{\"code\":\"%s\",\"name\":\"Created\"}".formatted(code));
            assertEquals(201, answer.statusCode(), answer.body());
            assertTrue(replica.isReady(), "ready while the broker is away");
            rest(Duration.ofMillis(100));
        }
        return created;
    }

    /** Changes a second, from the first one that is visible again to the last of the backlog. */
    private static double drainRate(Follower follower) {
        long before = follower.count();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> follower.count() > before);
        long start = System.nanoTime();
        long first = follower.count();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> follower.count() >= before + BACKLOG);
        return (follower.count() - first) / ((System.nanoTime() - start) / 1e9);
    }

    private FeedLoad load() {
        return new FeedLoad(parts.postgres().jdbcUrl("events"), Postgres.USER, "load").start(scale.perSecond());
    }

    private Follower follow() {
        leader();
        await().atMost(PATIENCE)
                .until(() -> replicas.stream().anyMatch(replica -> replica.metric("entente_relay_publishing") == 1));
        return new Follower(parts.kafka().bootstrapServers(), "events");
    }

    /** In the same server, and another database: it has a transaction id, and holds back what looks at the oldest one. */
    private Connection openWriterElsewhere() throws SQLException {
        Connection connection =
                DriverManager.getConnection(parts.postgres().jdbcUrl("aid"), Postgres.USER, Postgres.USER);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table written as select pg_current_xact_id()");
        }
        return connection;
    }

    /** As a long export has one: what is deleted after it was taken cannot be vacuumed. */
    private Connection openSnapshot() throws SQLException {
        Connection connection = audit.connect();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1 from feed_state");
        }
        return connection;
    }

    private long outboxBytes() throws SQLException {
        try (Connection connection = audit.connect();
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select pg_relation_size('outbox')")) {
            size.next();
            return size.getLong(1);
        }
    }

    private Replica leader() {
        return await().atMost(PATIENCE)
                .until(() -> replicas.stream().filter(Replica::isLeading).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static void awaitChanges(Follower follower, int more) {
        long count = follower.count();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> follower.count() >= count + more);
    }

    private static void assertTakenOver(Duration gap) {
        System.out.printf("taken over within %d ms%n", gap.toMillis());
        assertTrue(gap.compareTo(TAKEOVER) <= 0, "no change for " + gap);
    }

    /** Time that has to pass, because a fault lasts so long. */
    private static void rest(Duration time) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        over.completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS).join();
    }
}
