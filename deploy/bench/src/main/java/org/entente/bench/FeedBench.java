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
import org.entente.bench.profile.Watch;
import org.entente.bench.report.Budget;
import org.entente.bench.report.Line;
import org.entente.bench.report.Recorder;
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
    private static final int WINDOWS = 5;
    private static final double P50 = 50;
    private static final double P99 = 250;
    private static final double FASTEST_DRAIN = 10_000;

    private final Recorder recorder;
    private final Map<String, Long> committedAt = new ConcurrentHashMap<>();
    private final Map<String, Long> seenAt = new ConcurrentHashMap<>();
    private volatile long measuredFrom;
    private final AtomicLong seen = new AtomicLong();

    private FeedBench(Recorder recorder) {
        this.recorder = recorder;
    }

    /** @param arguments changes a second, seconds to measure, seconds to warm up before, changes of each backlog, backlogs */
    public static void main(String[] arguments) throws SQLException {
        List<Integer> numbers = Arrays.stream(arguments).map(Integer::valueOf).toList();
        Recorder recorder = new Recorder(
                "feed",
                "From the commit to a consumer",
                "%d writes a second for %d s after %d s, then %d backlogs of %,d changes while the broker was away; one events"
                                .formatted(
                                        numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(4), numbers.get(3))
                        + " service, a `read_committed` consumer.");
        new FeedBench(recorder).run(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
        recorder.keep();
        System.exit(0);
    }

    private void run(int perSecond, int seconds, int warmUp, int backlog, int drains) throws SQLException {
        try (RealParts parts = RealParts.fresh();
                Replica replica = Services.start("events", "bench", parts)) {
            awaitPublishing(replica);
            try (Follower follower = new Follower(parts.kafka().bootstrapServers(), "events", this::see)) {
                measureLatency(parts, perSecond, seconds, warmUp);
                await(() -> seen.get() >= committedAt.size());
                recordLatency(perSecond, seconds);
                double[] drained = new double[drains];
                for (int i = 0; i < drains; i++) {
                    drained[i] = drain(parts, follower, "backlog-" + i, backlog);
                }
                recorder.line(Line.alone("drain of a backlog", "changes/s", drained)
                        .within(Budget.oursAtLeast(FASTEST_DRAIN)));
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
            measuredFrom = System.nanoTime();
            Watch.begin("commit to visible at " + perSecond + " writes/s");
            rest(seconds);
            Watch.end();
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

    /** In windows of equal length, each of which is a round. */
    private void recordLatency(int perSecond, int seconds) {
        long window = TimeUnit.SECONDS.toNanos(seconds) / WINDOWS;
        double[] p50 = new double[WINDOWS];
        double[] p99 = new double[WINDOWS];
        for (int i = 0; i < WINDOWS; i++) {
            long from = measuredFrom + i * window;
            double[] milliseconds = committedAt.entrySet().stream()
                    .filter(change -> change.getValue() >= from && change.getValue() < from + window)
                    .mapToDouble(change -> Math.max(0, seenAt.get(change.getKey()) - change.getValue()) / 1e6)
                    .sorted()
                    .toArray();
            p50[i] = at(milliseconds, 0.5);
            p99[i] = at(milliseconds, 0.99);
        }
        String what = "commit to visible at " + perSecond + " writes/s, ";
        recorder.line(Line.alone(what + "p50", "ms", p50).within(Budget.oursAtMost(P50)));
        recorder.line(Line.alone(what + "p99", "ms", p99).within(Budget.oursAtMost(P99)));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1.0, Math.floor(sorted.length * share))];
    }

    /** The broker is away while the backlog grows, and the time counts from the first change that is visible again. */
    private static double drain(RealParts parts, Follower follower, String name, int backlog) throws SQLException {
        parts.kafka().kill();
        try (Connection connection =
                DriverManager.getConnection(parts.postgres().jdbcUrl("events"), Postgres.USER, Postgres.USER)) {
            Backlog.add(connection, name, backlog);
        }
        long before = follower.count();
        parts.kafka().restart();
        await(() -> follower.count() > before);
        Watch.begin("drain of a backlog");
        long start = System.nanoTime();
        long first = follower.count() - before;
        await(() -> follower.count() >= before + backlog);
        Watch.end();
        return (backlog - first) / ((System.nanoTime() - start) / 1e9);
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
