package org.entente.chassis.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Gives committed changes their positions: without a gap, and never one that a reader could have passed already. It
 * works on the leader's own connection, under the lock of the one row of {@code feed_state}.
 */
final class Sequencer {

    /** Told to every replica when positions were given. */
    static final String CHANNEL = "entente_feed";

    private static final long PARTITION_SIZE = 10_000_000;

    /** The next partition is made this many positions ahead. */
    private static final long AHEAD = 1_000_000;

    private final Connection connection;
    private final OutboxSpace outbox;
    private long partitionedUpTo;

    Sequencer(Connection connection) {
        this.connection = connection;
        this.outbox = new OutboxSpace(connection);
    }

    /**
     * Moves whole transactions from the outbox into the feed: at least one, and no more than have so many changes.
     *
     * @return how many changes it moved
     */
    int sequence(int most) throws SQLException {
        if (isEmpty()) {
            outbox.shrink();
            if (!timeIsToClose()) {
                return 0;
            }
        }
        connection.setAutoCommit(false);
        try {
            lock();
            long last = lastPosition();
            ensurePartitions(last + 1, last + most + AHEAD);
            int moved = move(most);
            if (moved > 0) {
                tell();
            }
            if (timeIsToClose()) {
                closeTime();
            }
            connection.commit();
            return moved;
        } catch (SQLException e) {
            rollback(e);
            throw e;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    private void rollback(SQLException cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void lock() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1 from feed_state for update");
        }
    }

    private long lastPosition() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet place = statement.executeQuery("select last_position from feed_place")) {
            place.next();
            return place.getLong(1);
        }
    }

    /**
     * A transaction is placed by its last change. If it waited for a record that another one had locked, all changes of
     * the other one are older than that last change; so a record's order holds, and each transaction stands together.
     * The instant only rises, even if the clock does not: readers find the feed's state at an instant by it.
     */
    private int move(int most) throws SQLException {
        String sql =
                """
                with instant as (
                  select last_position as last,
                    greatest(clock_timestamp(), last_recorded_at + interval '1 microsecond') as at
                  from feed_place
                ), finished as (
                  select tx, max(ord) as done, count(*) as size, sum(count(*)) over (order by max(ord)) as total
                  from outbox group by tx
                ), chosen as (
                  select tx, done, size from finished where total <= ? or total = size
                ), moved as (
                  delete from outbox using chosen where outbox.tx = chosen.tx
                  returning outbox.*, chosen.done, chosen.size
                ), placed as (
                  insert into change (position, id, record_type, record_id, revision, operation, view_version, after,
                    changed, caller, traceparent, occurred_at, recorded_at, tx, tx_seq, tx_size)
                  select instant.last + row_number() over (order by done, ord), id, record_type, record_id, revision,
                    operation, view_version, after, changed, caller, traceparent, occurred_at, instant.at, tx,
                    row_number() over (partition by tx order by ord), size
                  from moved, instant
                  returning position
                )
                select count(*) from placed
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, most);
            try (ResultSet moved = statement.executeQuery()) {
                moved.next();
                return moved.getInt(1);
            }
        }
    }

    private void tell() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("notify " + CHANNEL);
        }
    }

    private boolean isEmpty() throws SQLException {
        return !isTrue("select exists (select from outbox)");
    }

    private boolean timeIsToClose() throws SQLException {
        return isTrue("select last_recorded_at < clock_timestamp() - interval '1 second' from feed_state");
    }

    /** Without changes the feed's time goes on all the same, in steps: up to it nothing can be recorded any more. */
    private void closeTime() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    update feed_state s set last_position = p.last_position,
                      last_recorded_at = greatest(p.last_recorded_at, clock_timestamp())
                    from feed_place p
                    """);
        }
    }

    private void ensurePartitions(long first, long last) throws SQLException {
        if (last < partitionedUpTo) {
            return;
        }
        for (long from = first / PARTITION_SIZE * PARTITION_SIZE; from <= last; from += PARTITION_SIZE) {
            if (!isTrue("select to_regclass('change_p%d') is not null".formatted(from))) {
                addPartition(from);
            }
            partitionedUpTo = from + PARTITION_SIZE;
        }
    }

    /** Made apart and then attached: readers of the feed, however long they read, do not keep the leader waiting. */
    private void addPartition(long from) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table change_p%d (like change including all)".formatted(from));
            statement.execute("alter table change attach partition change_p%d for values from (%d) to (%d)"
                    .formatted(from, from, from + PARTITION_SIZE));
        }
    }

    private boolean isTrue(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
