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

    private static final long PARTITION_SIZE = 10_000_000;

    /** The next partition is made this many positions ahead. */
    private static final long AHEAD = 1_000_000;

    private final Connection connection;
    private long partitionedUpTo;

    Sequencer(Connection connection) {
        this.connection = connection;
    }

    /** Moves at most so many changes from the outbox into the feed and returns how many it moved. */
    int sequence(int most) throws SQLException {
        connection.setAutoCommit(false);
        try {
            long last = lockedLastPosition();
            ensurePartition(last + most);
            int moved = move(last, most);
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

    private long lockedLastPosition() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet state = statement.executeQuery("select last_position from feed_state for update")) {
            state.next();
            return state.getLong(1);
        }
    }

    /** The instant never falls, even if the clock does: readers find the feed's state at an instant by it. */
    private int move(long last, int most) throws SQLException {
        String sql =
                """
                with instant as (
                  select greatest(clock_timestamp(), last_recorded_at) as at from feed_state
                ), moved as (
                  delete from outbox where ord in (select ord from outbox order by ord limit ?) returning *
                ), placed as (
                  insert into change (position, id, record_type, record_id, revision, operation, view_version, after,
                    changed, caller, traceparent, occurred_at, recorded_at, tx)
                  select ? + row_number() over (order by ord), id, record_type, record_id, revision, operation,
                    view_version, after, changed, caller, traceparent, occurred_at, instant.at, tx
                  from moved, instant
                  returning position, recorded_at
                )
                update feed_state set last_position = p.position, last_recorded_at = p.recorded_at
                from (select max(position) as position, max(recorded_at) as recorded_at, count(*) as n from placed) p
                where p.n > 0
                returning p.n
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, most);
            statement.setLong(2, last);
            try (ResultSet moved = statement.executeQuery()) {
                return moved.next() ? moved.getInt(1) : 0;
            }
        }
    }

    private void ensurePartition(long needed) throws SQLException {
        if (needed + AHEAD < partitionedUpTo) {
            return;
        }
        long from = (needed + AHEAD) / PARTITION_SIZE * PARTITION_SIZE;
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists change_p%d partition of change for values from (%d) to (%d)"
                    .formatted(from, from, from + PARTITION_SIZE));
        }
        partitionedUpTo = from + PARTITION_SIZE;
    }
}
