package org.entente.aid.aggregate;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.entente.aid.reference.Deflators;
import org.entente.aid.reference.ExchangeRates;
import org.entente.chassis.database.SchemaComplete;
import org.entente.chassis.http.Sha256;

/** Puts the exchange rates and deflators where sums convert by them, if the database has others or none. */
@ApplicationScoped
class RateTables {

    private static final String NAME = "rates";

    private final AgroalDataSource dataSource;

    RateTables(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void start(@Observes SchemaComplete event) {
        Columns rates = rates();
        Columns deflators = deflators();
        String digest = Sha256.of(rates.toString() + deflators);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!digest.equals(digestOf(connection))) {
                    fill(connection, "exchange_rate", "text[], date[], numeric[]", rates);
                    fill(connection, "deflator", "text[], integer[], numeric[]", deflators);
                    remember(connection, digest);
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The exchange rates could not be put into the database.", e);
        }
    }

    /** Replicas that start together wait for each other here. */
    private static String digestOf(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("lock table reference_version in exclusive mode");
        }
        try (PreparedStatement select =
                connection.prepareStatement("select digest from reference_version where name = ?")) {
            select.setString(1, NAME);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static void fill(Connection connection, String table, String types, Columns columns) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("delete from " + table);
        }
        String[] casts = types.split(", ");
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " select * from unnest(?::"
                + casts[0] + ", ?::" + casts[1] + ", ?::" + casts[2] + ")")) {
            insert.setArray(
                    1, connection.createArrayOf("text", columns.currencies().toArray()));
            insert.setArray(2, connection.createArrayOf("text", columns.times().toArray()));
            insert.setArray(3, connection.createArrayOf("text", columns.values().toArray()));
            insert.executeUpdate();
        }
    }

    private static void remember(Connection connection, String digest) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                "insert into reference_version values (?, ?) on conflict (name) do update set digest = excluded.digest")) {
            upsert.setString(1, NAME);
            upsert.setString(2, digest);
            upsert.executeUpdate();
        }
    }

    private static Columns rates() {
        Columns columns = new Columns();
        for (String currency : ExchangeRates.currencies()) {
            ExchangeRates.of(currency)
                    .forEach((month, rate) ->
                            columns.add(currency, month.atDay(1).toString(), rate.toPlainString()));
        }
        return columns;
    }

    private static Columns deflators() {
        Columns columns = new Columns();
        Deflators.countries().stream()
                .flatMap(country -> Deflators.of(country).stream())
                .forEach(deflator -> deflator.currencies().forEach(currency -> deflator.values()
                        .forEach((year, value) -> columns.add(currency, year.toString(), value.toPlainString()))));
        return columns;
    }

    private record Columns(List<String> currencies, List<String> times, List<String> values) {

        Columns() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(String currency, String time, String value) {
            currencies.add(currency);
            times.add(time);
            values.add(value);
        }
    }
}
