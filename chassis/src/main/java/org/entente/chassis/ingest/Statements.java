package org.entente.chassis.ingest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SQL on the tables of import runs, on the connection of the transaction, or on one for itself where there is none. An
 * argument may be an array of texts, numbers or hashes.
 */
@ApplicationScoped
class Statements {

    private final AgroalDataSource dataSource;

    Statements(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Returns how many rows were written. */
    int update(String sql, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of import runs could not be written.", e);
        }
    }

    <T> List<T> all(String sql, Reader<T> reader, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of import runs could not be read.", e);
        }
    }

    <T> Optional<T> first(String sql, Reader<T> reader, Object... arguments) {
        return all(sql, reader, arguments).stream().findFirst();
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument instanceof Object[] items) {
                statement.setArray(i + 1, connection.createArrayOf(type(items), items));
            } else {
                statement.setObject(i + 1, argument);
            }
        }
        return statement;
    }

    private static String type(Object[] items) {
        return items instanceof Long[] ? "bigint" : items instanceof byte[][] ? "bytea" : "text";
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
