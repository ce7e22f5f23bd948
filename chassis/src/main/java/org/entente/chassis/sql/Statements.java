package org.entente.chassis.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.chassis.http.ConstraintViolation;

/**
 * SQL whose answers are small, on the connection of the transaction, or on one for itself where there is none. An argument
 * may be an array of texts, numbers or hashes, or a collection of texts.
 */
@ApplicationScoped
public class Statements {

    private final AgroalDataSource dataSource;

    Statements(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Returns how many rows were written.
     *
     * @throws ConstraintViolation if a constraint refused them
     */
    public int update(String sql, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw ConstraintViolation.of("The database could not be written.", e);
        }
    }

    /** What is found, in its order. */
    public <T> List<T> all(String sql, Reader<T> reader, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be read.", e);
        }
    }

    public <T> Optional<T> first(String sql, Reader<T> reader, Object... arguments) {
        return all(sql, reader, arguments).stream().findFirst();
    }

    /** The texts that are found, in their order. */
    public List<String> texts(String sql, Object... arguments) {
        return all(sql, row -> row.getString(1), arguments);
    }

    /**
     * Which of several codes are found.
     *
     * @param sql with one argument, an array of codes: by one plan, however many they are
     */
    public Set<String> among(String sql, Collection<String> codes) {
        return codes.isEmpty() ? Set.of() : new HashSet<>(texts(sql, codes));
    }

    /** Waits for any other transaction that holds the lock of this name, and holds it until this one ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(String name) {
        texts("select pg_advisory_xact_lock(hashtextextended(?, 0))", name);
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i] instanceof Collection<?> texts ? texts.toArray() : arguments[i];
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
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
