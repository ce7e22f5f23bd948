package org.entente.chassis.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The epochs as the leader sees them: one that an operator has asked for is begun, then the state is republished in it,
 * then it is complete.
 */
final class Epochs {

    private final Connection connection;

    Epochs(Connection connection) {
        this.connection = connection;
    }

    boolean isAskedFor() throws SQLException {
        return exists("select 1 from feed_epoch where begun_at is null");
    }

    boolean isBeingRepublished() throws SQLException {
        return exists("select 1 from feed_epoch where begun_at is not null and republished_at is null");
    }

    private boolean exists(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    /**
     * Begins the epoch that was asked for, above every position that anybody has seen: {@code sequence} never falls.
     *
     * @param control how far Kafka has the feed, null if it has nothing
     */
    void begin(ControlRecord control) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement lock = connection.createStatement();
                PreparedStatement state = connection.prepareStatement(
                        """
                        update feed_state s set epoch = greatest(s.epoch, ?) + 1,
                          base = greatest(p.last_position, s.published, ?),
                          last_position = greatest(p.last_position, s.published, ?), halted = null
                        from feed_place p
                        """);
                Statement epoch = connection.createStatement()) {
            lock.execute("set local synchronous_commit = on");
            lock.execute("select 1 from feed_state for update");
            lock.execute("set local idle_in_transaction_session_timeout = '3s'");
            state.setLong(1, control == null ? 0 : control.epoch());
            state.setLong(2, control == null ? 0 : control.position());
            state.setLong(3, control == null ? 0 : control.position());
            state.executeUpdate();
            int begun = epoch.executeUpdate(
                    """
                    update feed_epoch set epoch = s.epoch, base = s.base, begun_at = clock_timestamp()
                    from feed_state s where begun_at is null
                    """);
            if (begun == 1) {
                connection.commit();
            } else {
                // Another leader was faster.
                connection.rollback();
            }
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    /** How far the republication has come, null at its beginning. */
    Progress progress() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select last_type, last_id from feed_epoch where republished_at is null and last_type is not null")) {
            return row.next() ? new Progress(row.getString(1), row.getString(2)) : null;
        }
    }

    void progressed(Progress progress) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update feed_epoch set last_type = ?, last_id = ? where republished_at is null")) {
            update.setString(1, progress.type());
            update.setString(2, progress.id());
            update.executeUpdate();
        }
    }

    void republished() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update feed_epoch set republished_at = clock_timestamp() where republished_at is null");
        }
    }

    /** The last record that was republished. */
    record Progress(String type, String id) {}
}
