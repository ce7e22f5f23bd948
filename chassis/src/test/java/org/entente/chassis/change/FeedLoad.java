package org.entente.chassis.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ObjLongConsumer;
import org.entente.chassis.http.Json;

/**
 * Transactions over the topics of the events service's database, written as the service writes them (lock the record,
 * write its row, add its change) but without the service, so that it can be killed meanwhile and each commit's outcome is
 * known. Some transactions change several records, in any order; some are rolled back after all is written; some stay open
 * for seconds with their changes written.
 */
public final class FeedLoad implements AutoCloseable {

    private static final int HOT = 20;
    private static final int WRITERS = 8;
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final String DEADLOCK = "40P01";

    private final String url;
    private final String user;
    private final String prefix;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS + 1);
    private final Map<String, Long> committed = new ConcurrentSkipListMap<>();
    private final AtomicLong cold = new AtomicLong();
    private final AtomicLong transactions = new AtomicLong();
    private final AtomicLong rollbacks = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final ObjLongConsumer<String> onCommit;
    private volatile boolean stopped;

    /** @param prefix of the topics' codes: two loads with different ones do not meet */
    public FeedLoad(String url, String user, String prefix) {
        this(url, user, prefix, (code, revision) -> {});
    }

    /** @param onCommit is told each record and its revision, as soon as they are committed */
    public FeedLoad(String url, String user, String prefix, ObjLongConsumer<String> onCommit) {
        this.onCommit = onCommit;
        this.url = url;
        this.user = user;
        this.prefix = prefix;
    }

    /** Begins to write so many transactions a second, until {@link #close()}. */
    public FeedLoad start(int perSecond) {
        long pause = TimeUnit.SECONDS.toNanos(1) * WRITERS / perSecond;
        for (int writer = 0; writer < WRITERS; writer++) {
            long seed = writer;
            writers.execute(() -> write(new Random(seed), pause));
        }
        writers.execute(this::writeSlowly);
        return this;
    }

    /** Changes that were committed. */
    public long changes() {
        return committed.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The last revision of each record that was committed, deletions included, by code. */
    public Map<String, Long> revisions() {
        return Map.copyOf(committed);
    }

    public long transactions() {
        return transactions.get();
    }

    public long rollbacks() {
        return rollbacks.get();
    }

    /** Transactions that failed though nobody rolled them back; deadlocks of our own making are not counted. */
    public long failures() {
        return failures.get();
    }

    private void write(Random random, long pauseNanos) {
        long next = System.nanoTime();
        while (!stopped) {
            try (Connection connection = connect()) {
                while (!stopped) {
                    transact(connection, random);
                    next = Math.max(next + pauseNanos, System.nanoTime() - pauseNanos * 10);
                    LockSupport.parkNanos(next - System.nanoTime());
                }
            } catch (SQLException e) {
                failures.incrementAndGet();
            }
        }
    }

    private void transact(Connection connection, Random random) throws SQLException {
        try {
            List<Written> written = new ArrayList<>();
            int records = random.nextInt(5) == 0 ? 2 + random.nextInt(2) : 1;
            for (int i = 0; i < records; i++) {
                String code = random.nextInt(3) == 0
                        ? prefix + "-cold-" + cold.incrementAndGet()
                        : prefix + "-hot-" + random.nextInt(HOT);
                if (written.stream().noneMatch(other -> other.code().equals(code))) {
                    written.add(change(connection, code, random));
                }
            }
            if (random.nextInt(30) == 0) {
                connection.rollback();
                rollbacks.incrementAndGet();
            } else {
                commit(connection, written);
            }
        } catch (SQLException e) {
            connection.rollback();
            if (!DEADLOCK.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /** One transaction after the other that is open for seconds: whoever waits for the oldest one would wait for it. */
    private void writeSlowly() {
        Random random = new Random(WRITERS);
        while (!stopped) {
            try (Connection connection = connect()) {
                List<Written> written = List.of(change(connection, prefix + "-slow-" + cold.incrementAndGet(), random));
                long end = System.nanoTime() + LONG.toNanos();
                while (!stopped && System.nanoTime() < end) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                }
                commit(connection, written);
            } catch (SQLException e) {
                failures.incrementAndGet();
            }
        }
    }

    private void commit(Connection connection, List<Written> written) throws SQLException {
        connection.commit();
        transactions.incrementAndGet();
        written.forEach(one -> {
            onCommit.accept(one.code(), one.revision());
            committed.merge(one.code(), one.revision(), Math::max);
        });
        try (var notify = connection.createStatement()) {
            // As a replica does, though not for each commit.
            if (transactions.get() % 5 == 0) {
                notify.execute("notify " + Wakeup.CHANNEL);
                connection.commit();
            }
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, user);
        connection.setAutoCommit(false);
        return connection;
    }

    private static Written change(Connection connection, String code, Random random) throws SQLException {
        try (PreparedStatement advisory =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            advisory.setString(1, "topic/" + code);
            advisory.execute();
        }
        long revision = revision(connection, "select revision from topic where code = ? for update", code);
        boolean exists = revision > 0;
        if (!exists) {
            revision = revision(connection, "delete from tombstone where record_id = ? returning revision", code);
        }
        revision++;
        if (exists && random.nextInt(10) == 0) {
            delete(connection, code, revision);
            return new Written(code, revision);
        }
        String name = "Name " + revision + " " + Long.toHexString(random.nextLong());
        String view = view(code, revision, name);
        try (PreparedStatement write = connection.prepareStatement(
                """
                insert into topic (code, name, revision, view, view_version, created_at, updated_at)
                values (?, ?, ?, ?, 1, now(), now())
                on conflict (code) do update set name = excluded.name, revision = excluded.revision, view = excluded.view
                """)) {
            write.setString(1, code);
            write.setString(2, name);
            write.setLong(3, revision);
            write.setString(4, view);
            write.executeUpdate();
        }
        Operation operation = exists ? Operation.UPDATED : Operation.CREATED;
        Outbox.insert(
                connection,
                WrittenRows.NONE,
                new Change("topic", code, revision, operation, 1, view, List.of("name")),
                "load",
                null);
        return new Written(code, revision);
    }

    private static void delete(Connection connection, String code, long revision) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from topic where code = ?");
                PreparedStatement keep = connection.prepareStatement(
                        "insert into tombstone (record_type, record_id, revision) values ('topic', ?, ?)")) {
            delete.setString(1, code);
            delete.executeUpdate();
            keep.setString(1, code);
            keep.setLong(2, revision);
            keep.executeUpdate();
        }
        Outbox.insert(
                connection,
                WrittenRows.NONE,
                new Change("topic", code, revision, Operation.DELETED, 1, null, List.of()),
                "load",
                null);
    }

    private static long revision(Connection connection, String query, String code) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, code);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static String view(String code, long revision, String name) {
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        ObjectNode view = Json.MAPPER.createObjectNode();
        view.put("id", code)
                .put("revision", revision)
                .put("code", code)
                .put("name", name)
                .putArray("aliases");
        return Json.write(view.put("createdAt", now).put("updatedAt", now));
    }

    @Override
    public void close() {
        finish();
    }

    /** Lets the transactions under way end, and begins no more. */
    public void finish() {
        stopped = true;
        writers.shutdown();
        try {
            if (!writers.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A writer does not end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Written(String code, long revision) {}
}
