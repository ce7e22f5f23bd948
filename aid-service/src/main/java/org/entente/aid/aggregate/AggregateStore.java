package org.entente.aid.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.chassis.change.ConsistentReads;
import org.entente.chassis.change.FeedState;

/** Asks the database for sums, with a bound on what they may cost. */
@ApplicationScoped
class AggregateStore {

    private static final String QUERY_CANCELED = "57014";
    private static final int KIBI = 1024;

    private final ConsistentReads reads;
    private final AggregateConfig config;

    AggregateStore(ConsistentReads reads, AggregateConfig config) {
        this.reads = reads;
        this.config = config;
    }

    Found find(Question question) {
        Sections sections = new Sections(question);
        return reads.read(connection -> {
            try {
                limit(connection);
                List<Found.Line> lines = lines(connection, sections.sql(config.mostRows()));
                Found found = new Found(
                        lines,
                        question.explain()
                                ? parts(connection, sections.contributions(config.mostContributions()))
                                : List.of(),
                        freshness(connection));
                refuseTooMany(found);
                return found;
            } catch (SQLException e) {
                if (QUERY_CANCELED.equals(e.getSQLState())) {
                    throw Overloaded.time(config.timeout());
                }
                throw e;
            }
        });
    }

    private void limit(Connection connection) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("set local statement_timeout = " + config.timeout().toMillis());
            set.execute("set local work_mem = '" + config.memory().asLongValue() / KIBI + "kB'");
        }
    }

    private void refuseTooMany(Found found) {
        if (found.section("row").size() > config.mostRows()) {
            throw Overloaded.groups(config.mostRows());
        }
        if (found.parts().size() > config.mostContributions()) {
            throw Overloaded.contributions(config.mostContributions());
        }
    }

    private static List<Found.Line> lines(Connection connection, Sql sql) throws SQLException {
        List<Found.Line> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql.text())) {
            sql.bind(select);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(new Found.Line(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getBigDecimal(5),
                            rows.getLong(6),
                            rows.getObject(7, LocalDate.class),
                            rows.getObject(8, LocalDate.class),
                            rows.getString(9)));
                }
            }
        }
        return lines;
    }

    private static List<Found.Part> parts(Connection connection, Sql sql) throws SQLException {
        List<Found.Part> parts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql.text())) {
            sql.bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    parts.add(part(row));
                }
            }
        }
        return parts;
    }

    private static Found.Part part(ResultSet row) throws SQLException {
        return new Found.Part(
                row.getString("part"),
                row.getString("key"),
                row.getString("currency"),
                row.getString("reason"),
                row.getObject("activity_id", UUID.class),
                row.getString("iati_identifier"),
                row.getInt("place"),
                row.getObject("on_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getBigDecimal("own"),
                row.getBigDecimal("portion"),
                row.getBigDecimal("rate"),
                row.getBigDecimal("prices"),
                row.getBigDecimal("value"),
                row.getString("donor_by"),
                row.getString("recipient_by"),
                row.getString("sector_by"));
    }

    private static Aggregate.Freshness freshness(Connection connection) throws SQLException {
        FeedState feed = FeedState.read(connection);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(updated_at) from activity")) {
            row.next();
            OffsetDateTime updated = row.getObject(1, OffsetDateTime.class);
            return new Aggregate.Freshness(feed.epoch(), feed.last(), updated == null ? null : updated.toInstant());
        }
    }
}
