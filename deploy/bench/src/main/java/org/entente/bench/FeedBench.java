package org.entente.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.chassis.change.Backlog;
import org.entente.chassis.change.FeedLoad;
import org.entente.chassis.testkit.Follower;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.parts.Postgres;

/**
 * How long a committed change takes until a {@code read_committed} consumer has it, and how fast a backlog drains: one
 * packaged events service, one database server, one broker and the load, all on this machine.
 */
public final class FeedBench {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Map<String, Long> committedAt = new ConcurrentHashMap<>();
    private final Map<String, Long> seenAt = new ConcurrentHashMap<>();
    private final AtomicLong seen = new AtomicLong();

    private FeedBench() {}

    /** @param arguments changes a second, seconds to measure, seconds to warm up before, changes of the backlog */
    public static void main(String[] arguments) throws SQLException {
        List<Integer> numbers = Arrays.stream(arguments).map(Integer::valueOf).toList();
        new FeedBench().run(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
        System.exit(0);
    }

    private void run(int perSecond, int seconds, int warmUp, int backlog) throws SQLException {
        try (RealParts parts = RealParts.fresh();
                Replica replica = Replica.start("events", "bench", parts)) {
            awaitPublishing(replica);
            try (Follower follower = new Follower(parts.kafka().bootstrapServers(), "events", this::see)) {
                measureLatency(parts, perSecond, seconds, warmUp);
                await(() -> seen.get() >= committedAt.size());
                printLatency(perSecond, seconds);
                measureDrain(parts, follower, backlog);
            }
        }
    }

    private static void awaitPublishing(Replica replica) {
        await(() -> replica.metric("entente_relay_publishing") == 1);
    }

    private void measureLatency(RealParts parts, int perSecond, int seconds, int warmUp) {
        try (FeedLoad load = new FeedLoad(parts.postgres().jdbcUrl("events"), Postgres.USER, "bench", this::committed)
                .start(perSecond)) {
            rest(warmUp);
            seenAt.clear();
            rest(seconds);
            load.finish();
        }
    }

    private void committed(String code, long revision) {
        committedAt.put(code + "/" + revision, System.nanoTime());
    }

    private void see(ConsumerRecord<byte[], byte[]> change) {
        String code = new String(change.key(), StandardCharsets.UTF_8).substring("topic/".length());
        String revision = new String(change.headers().lastHeader("ce_revision").value(), StandardCharsets.UTF_8);
        seenAt.put(code + "/" + revision, System.nanoTime());
        seen.incrementAndGet();
    }

    private void printLatency(int perSecond, int seconds) {
        long[] nanos = seenAt.entrySet().stream()
                .filter(change -> committedAt.containsKey(change.getKey()))
                .mapToLong(change -> Math.max(0, change.getValue() - committedAt.get(change.getKey())))
                .sorted()
                .toArray();
        System.out.printf(
                "commit to visible at %d transactions/s over %d s: p50 %d ms, p99 %d ms, longest %d ms (%d changes)%n",
                perSecond, seconds, at(nanos, 0.5), at(nanos, 0.99), at(nanos, 1), nanos.length);
    }

    private static long at(long[] sorted, double share) {
        int index = (int) Math.min(sorted.length - 1, Math.floor(sorted.length * share));
        return TimeUnit.NANOSECONDS.toMillis(sorted[index]);
    }

    /** The broker is away while the backlog grows, and the time counts from the first change that is visible again. */
    private void measureDrain(RealParts parts, Follower follower, int backlog) throws SQLException {
        parts.kafka().kill();
        try (Connection connection =
                DriverManager.getConnection(parts.postgres().jdbcUrl("events"), Postgres.USER, Postgres.USER)) {
            Backlog.add(connection, "backlog", backlog);
        }
        long before = follower.count();
        parts.kafka().restart();
        await(() -> follower.count() > before);
        long start = System.nanoTime();
        long first = follower.count() - before;
        await(() -> follower.count() >= before + backlog);
        double took = (System.nanoTime() - start) / 1e9;
        System.out.printf("drain of %d changes: %.1f s, %.0f/s%n", backlog, took, (backlog - first) / took);
    }

    private static void rest(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not reached within " + PATIENCE);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}
