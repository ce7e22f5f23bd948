package org.entente.chassis.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * The right to sequence and publish, held by one session of the database. The session ends itself when its process
 * falls silent, so a frozen leader cannot keep the lock; what it may still do in Kafka is fenced by the producer's
 * epoch, and in the database by the lost session.
 */
final class Leadership implements AutoCloseable {

    /** Any constant will do; each service has its own database. */
    private static final long LOCK = 0x656e_7465_6e74_6531L;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection connection;

    private Leadership(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits for the leadership, for it is handed on without delay.
     *
     * @return null if another session has it all the time
     */
    static Leadership take(FeedDatabase database, Duration sessionTimeout, Duration patience) throws SQLException {
        Connection connection = database.connect("relay");
        try (Statement statement = connection.createStatement()) {
            long millis = sessionTimeout.toMillis();
            statement.execute("set idle_session_timeout = " + millis);
            statement.execute("set idle_in_transaction_session_timeout = " + millis);
            statement.execute("set lock_timeout = " + patience.toMillis());
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            statement.execute("reset lock_timeout");
            statement.execute("listen " + Wakeup.CHANNEL);
            return new Leadership(connection);
        } catch (SQLException e) {
            connection.close();
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return null;
            }
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    /** Fails if the session was ended; and a session that is used is not silent. */
    void assertHeld() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** Waits until something was committed, or the time is over. */
    void await(Duration longest) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) longest.toMillis());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
