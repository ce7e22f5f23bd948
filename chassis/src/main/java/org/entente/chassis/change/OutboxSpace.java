package org.entente.chassis.change;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/**
 * Gives back the space of changes that were moved out of the outbox. Vacuum cannot while an old snapshot is open, such as
 * that of a long export, and each look at the outbox would pass all of them again.
 */
final class OutboxSpace {

    private static final long WORTH_IT = 4 << 20;
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(1);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection connection;
    private long lastLook = System.nanoTime();

    OutboxSpace(Connection connection) {
        this.connection = connection;
    }

    /** Truncates the outbox if it is large and empty, and nobody is about to write to it. */
    void shrink() throws SQLException {
        if (System.nanoTime() - lastLook < INTERVAL) {
            return;
        }
        lastLook = System.nanoTime();
        if (size() > WORTH_IT) {
            truncate();
        }
    }

    private long size() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select pg_relation_size('outbox')")) {
            size.next();
            return size.getLong(1);
        }
    }

    private void truncate() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // Whoever has written and not committed holds a lock that this one does not get along with.
            statement.execute("lock table outbox in access exclusive mode nowait");
            if (isEmpty(statement)) {
                statement.execute("truncate outbox");
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean isEmpty(Statement statement) throws SQLException {
        try (ResultSet any = statement.executeQuery("select exists (select from outbox)")) {
            any.next();
            return !any.getBoolean(1);
        }
    }
}
