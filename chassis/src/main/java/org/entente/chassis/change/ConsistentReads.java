package org.entente.chassis.change;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Reads of several statements that see one instant of the database. What they have looked at cannot be detached until
 * they are done, so that a page of the feed has no hole in it.
 */
@ApplicationScoped
public class ConsistentReads {

    private static final String BEGIN = "set transaction isolation level repeatable read, read only";

    private final AgroalDataSource dataSource;

    ConsistentReads(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is read; the connection is not to be kept. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Connection connection) throws SQLException, IOException;
    }

    /**
     * Reads.
     *
     * @throws UncheckedIOException if what was read could not be written where it belongs
     */
    public <T> T read(Reading<T> reading) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement begin = connection.createStatement()) {
                begin.execute(BEGIN);
                return reading.of(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be read.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
