package org.entente.events.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.chassis.change.FeedLoad;
import org.entente.chassis.testkit.Follower;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.parts.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The leading replica is asked to stop, by SIGTERM, while changes come in. */
class StoppedLeaderIT {

    private static final int STOPS = 2;
    private static final int PER_SECOND = 300;
    /** As after a kill: on two busy cores the next one's first transaction took 3.4 s. */
    private static final Duration HANDED_OVER = Duration.ofSeconds(6);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> DELAY = Map.of("QUARKUS_SHUTDOWN_DELAY", "3S");

    private final List<Replica> replicas = new ArrayList<>();
    private RealParts parts;

    @BeforeEach
    void start() {
        parts = RealParts.fresh();
        replicas.add(Replica.start("events", "stop-a", parts, DELAY));
    }

    @AfterEach
    void stop() {
        replicas.forEach(Replica::close);
        parts.close();
    }

    @Test
    void theNextOneGoesOnWithoutALossOrAGap() {
        replicas.add(Replica.start("events", "stop-b", parts, DELAY));
        leader();
        try (Follower follower = new Follower(parts.kafka().bootstrapServers(), "events");
                FeedLoad load = load()) {
            for (int stop = 0; stop < STOPS; stop++) {
                awaitChanges(follower);
                follower.longestGap();
                Replica leader = leader();
                leader.process().terminate();
                leader.process().onExit().join();
                awaitChanges(follower);
                Duration gap = follower.longestGap();
                System.out.printf("handed over within %d ms%n", gap.toMillis());
                assertTrue(gap.compareTo(HANDED_OVER) < 0, "no change for " + gap);
                leader.process().startAgain();
            }
            load.finish();
            await().atMost(PATIENCE).until(() -> follower.count() >= load.changes());
            new FeedAudit(parts).everythingOnceAndInOrder(load);
        }
    }

    @Test
    void withNobodyToHandItToTheLeaderPublishesToItsEnd() {
        Replica only = leader();
        try (Follower follower = new Follower(parts.kafka().bootstrapServers(), "events");
                FeedLoad load = load()) {
            awaitChanges(follower);
            only.process().terminate();
            await().atMost(PATIENCE).until(() -> load.changes() > PER_SECOND * 2);
            awaitChanges(follower);
            assertTrue(only.process().isAlive(), "it publishes during the delay");
            only.process().onExit().join();
            only.process().startAgain();
            load.finish();
            await().atMost(PATIENCE).until(() -> follower.count() >= load.changes());
            assertEquals(0, load.failures());
            new FeedAudit(parts).everythingOnceAndInOrder(load);
        }
    }

    private FeedLoad load() {
        return new FeedLoad(parts.postgres().jdbcUrl("events"), Postgres.USER, "load").start(PER_SECOND);
    }

    private Replica leader() {
        return await().atMost(PATIENCE)
                .until(
                        () -> replicas.stream()
                                .filter(replica ->
                                        replica.isLeading() && replica.metric("entente_relay_publishing") == 1)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static void awaitChanges(Follower follower) {
        long count = follower.count();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> follower.count() >= count + 300);
    }
}
