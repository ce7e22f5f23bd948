package org.entente.trade.reported;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.trade.flow.KnownFlows;
import org.entente.trade.param.Period;

/** Reads what reporters tell: one look-up by index for each of their datasets. */
@ApplicationScoped
public class ReportedStore {

    /** The commodity of all goods together. */
    public static final String TOTAL = "TOTAL";

    private static final String SELECT =
            """
            select d.period, d.reporter, f.direction, f.commodity, f.partner, f.value, f.valuation, d.id, d.revision,
              d.classification, d.source_name, d.currency, f.reported, d.updated_at
            from %s
            where d.reporter = any(?) and d.frequency = ? and d.period_start between ? and ?
              and f.direction = any(?) and %s and %s
              and f.partner2 = 'WLD' and f.customs_procedure = 'C00' and f.mode_of_transport = '0'
              %s %s %s
            order by d.period, d.reporter, d.classification, d.source_name, f.direction, f.partner, f.commodity
            """;

    private final AgroalDataSource dataSource;

    ReportedStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The values, sorted by period, reporter, classification, source, direction, partner and commodity. */
    public List<Reported> find(Lookup lookup, KnownFlows known) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql(lookup, known))) {
            bind(connection, select, lookup);
            try (ResultSet rows = select.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The flows could not be read.", e);
        }
    }

    static String sql(Lookup lookup, KnownFlows known) {
        return SELECT.formatted(
                known.from(),
                lookup.partners() == null ? "true" : "f.partner = any(?)",
                lookup.commodity() == null ? "(f.commodity = 'TOTAL' or length(f.commodity) = ?)" : "f.commodity = ?",
                lookup.classification() == null ? "" : "and d.classification = ?",
                lookup.source() == null ? "" : "and d.source_name = ?",
                lookup.currency() == null ? "" : "and d.currency = ?");
    }

    /** Sets the arguments of {@link #sql}. */
    static void bind(Connection connection, PreparedStatement select, Lookup lookup) throws SQLException {
        int i = 1;
        select.setArray(i++, texts(connection, lookup.reporters()));
        select.setString(i++, lookup.frequency().word());
        select.setObject(i++, lookup.start());
        select.setObject(i++, lookup.end());
        select.setArray(i++, texts(connection, lookup.directions()));
        if (lookup.partners() != null) {
            select.setArray(i++, texts(connection, lookup.partners()));
        }
        if (lookup.commodity() != null) {
            select.setString(i++, lookup.commodity());
        } else {
            select.setInt(i++, lookup.level());
        }
        if (lookup.classification() != null) {
            select.setString(i++, lookup.classification().name());
        }
        if (lookup.source() != null) {
            select.setString(i++, lookup.source());
        }
        if (lookup.currency() != null) {
            select.setString(i, lookup.currency());
        }
    }

    private static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static List<Reported> read(ResultSet rows) throws SQLException {
        List<Reported> values = new ArrayList<>();
        while (rows.next()) {
            values.add(new Reported(
                    Period.parse(rows.getString(1)),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5),
                    rows.getBigDecimal(6),
                    rows.getString(7),
                    rows.getObject(8, UUID.class),
                    rows.getLong(9),
                    rows.getString(10),
                    rows.getString(11),
                    rows.getString(12),
                    rows.getObject(13, Boolean.class),
                    rows.getObject(14, OffsetDateTime.class).toInstant()));
        }
        return values;
    }
}
