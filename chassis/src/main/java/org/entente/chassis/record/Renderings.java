package org.entente.chassis.record;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/**
 * Reads records as they are, which is most of what services are asked: one statement and one round trip, without the
 * session, the transaction and the columns that a write needs.
 */
@ApplicationScoped
class Renderings {

    private final AgroalDataSource dataSource;
    private final Executor workers;

    Renderings(AgroalDataSource dataSource, ExecutorService workers) {
        this.dataSource = dataSource;
        this.workers = workers;
    }

    /**
     * Reads records of a type for many requests by one statement.
     *
     * @param sql of {@link RecordStatements#many()}
     */
    SharedReads shared(String sql) {
        return new SharedReads(dataSource, workers, sql);
    }

    /** @param sql of {@link RecordStatements#one()} */
    Optional<Rendering> find(String sql, Object key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Rendering(row.getLong(1), row.getInt(2), row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The record could not be read.", e);
        }
    }
}
