package org.entente.events.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
        AtomicBoolean alwaysReady = new AtomicBoolean(true);
        try (Follower follower = follow();
                FeedLoad load = load()) {
            awaitChanges(follower, 300);
            Replica witness = replicas.get(0);
            parts.kafka().kill();
            long away = System.nanoTime();
            long before = load.transactions();
            while (System.nanoTime() - away < scale.brokerAway().toNanos()) {
                alwaysReady.compareAndSet(true, witness.isReady());
                rest(Duration.ofMillis(500));
            }
            long during = load.transactions() - before;
            double lag = witness.metric("entente_relay_lag");
            // A backlog that shows a rate: what a day without a broker leaves behind.
            int more = 60_000;
            try (Connection connection = audit.connect()) {
                Backlog.add(connection, "backlog", more);
            }
            parts.kafka().restart();
            long start = follower.count();
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> follower.count() > start);
            long first = System.nanoTime();
            long backlog = follower.count() + more;
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> follower.count() >= backlog);
            double seconds = (System.nanoTime() - first) / 1e9;
            load.finish();
            await().atMost(PATIENCE).until(() -> follower.count() >= load.changes() + more);
            await().atMost(PATIENCE).until(() -> witness.metric("entente_relay_lag") == 0);

            assertEquals(0, load.failures(), "failed writes");
            assertTrue(alwaysReady.get(), "ready while the broker was away");
            assertTrue(during > scale.perSecond() / 2.0 * scale.brokerAway().toSeconds(), "writes went on: " + during);
            assertTrue(lag > during / 2.0, "the lag grew: " + lag);
            System.out.printf("drained %d changes in %.1f s: %.0f/s%n", more, seconds, more / seconds);
            assertTrue(more / seconds >= 5000, "drained at " + more / seconds + "/s");
        }
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
