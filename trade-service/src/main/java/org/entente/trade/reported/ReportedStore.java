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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.trade.flow.KnownFlows;
import org.entente.trade.param.Period;

/** Reads what reporters tell: one look-up by index for each of their datasets. */
@ApplicationScoped
public class ReportedStore {

    /** The commodity of all goods together. */
    public static final String TOTAL = "TOTAL";

    /**
     * Flows that are told apart by nothing more have these in their last three columns. Written as equality they would count
     * as conditions of the index too, one that skips from partner to partner, and the planner takes that for dearer than to
     * read all flows of a dataset.
     */
    private static final String UNDIVIDED =
            """
            f.partner2 is not distinct from 'WLD' and f.customs_procedure is not distinct from 'C00'
              and f.mode_of_transport is not distinct from '0'
            """;

    private static final String ONE = "(select ?::text)";

    private static final String SELECT =
            """
            select %d, d.period, d.reporter, d.classification, d.source_name, f.direction, f.partner, f.commodity,
              f.value, f.valuation, d.id, d.revision, d.currency, f.reported, d.updated_at
            from %s
            where %s and d.frequency = ? %s and %s and %s and %s
              and %s
              %s %s %s
            """;

    /** By period, reporter, classification, source, direction, partner and commodity. */
    private static final String ORDER = "order by 1, 2, 3, 4, 5, 6, 7, 8";

    private final AgroalDataSource dataSource;

    ReportedStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The values, sorted by period, reporter, classification, source, direction, partner and commodity. */
    public List<Reported> find(Lookup lookup, KnownFlows known) {
        return find(List.of(lookup), known).get(0);
    }

    /** The values of each look-up, all found by one statement: a question costs one round trip, and is of one snapshot. */
    public List<List<Reported>> find(List<Lookup> lookups, KnownFlows known) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql(lookups, known))) {
            bind(connection, select, lookups);
            try (ResultSet rows = select.executeQuery()) {
                return read(lookups.size(), rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The flows could not be read.", e);
        }
    }

    static String sql(List<Lookup> lookups, KnownFlows known) {
        return IntStream.range(0, lookups.size())
                .mapToObj(i -> sql(i, lookups.get(i), known))
                .collect(Collectors.joining("union all\n", "", ORDER));
    }

    private static String sql(int number, Lookup lookup, KnownFlows known) {
        return SELECT.formatted(
                number,
                known.from(),
                among("d.reporter", lookup.reporters()),
                lookup.isBounded() ? "and d.period_start between ? and ?" : "",
                among("f.direction", lookup.directions()),
                lookup.partners() == null ? "true" : among("f.partner", lookup.partners()),
                lookup.commodity() == null
                        ? "(f.commodity = 'TOTAL' or length(f.commodity) = ?)"
                        : "f.commodity = " + ONE,
                UNDIVIDED,
                lookup.classification() == null ? "" : "and d.classification = ?",
                lookup.source() == null ? "" : "and d.source_name = ?",
                lookup.currency() == null ? "" : "and d.currency = ?");
    }

    /**
     * A condition that tells the planner how many values there are, where they are few, but not which: of a statement with
     * arrays, or with values that it can look up in its statistics, it takes the plan for all questions for dearer than one
     * for each, and to plan a question takes longer than to answer it.
     */
    private static String among(String column, List<String> values) {
        return switch (values.size()) {
            case 1 -> column + " = " + ONE;
            case 2 -> column + " in (" + ONE + ", " + ONE + ")";
            default -> column + " = any(?)";
        };
    }

    /** Sets the arguments of {@link #sql}. */
    static void bind(Connection connection, PreparedStatement select, List<Lookup> lookups) throws SQLException {
        int i = 1;
        for (Lookup lookup : lookups) {
            i = bind(connection, select, lookup, i);
        }
    }

    private static int bind(Connection connection, PreparedStatement select, Lookup lookup, int first)
            throws SQLException {
        int i = first;
        i = bind(connection, select, lookup.reporters(), i);
        select.setString(i++, lookup.frequency().word());
        if (lookup.isBounded()) {
            select.setObject(i++, lookup.start());
            select.setObject(i++, lookup.end());
        }
        i = bind(connection, select, lookup.directions(), i);
        if (lookup.partners() != null) {
            i = bind(connection, select, lookup.partners(), i);
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
            select.setString(i++, lookup.currency());
        }
        return i;
    }

    /** Sets the values of {@link #among}. */
    private static int bind(Connection connection, PreparedStatement select, List<String> values, int first)
            throws SQLException {
        int i = first;
        if (values.size() == 1 || values.size() == 2) {
            for (String value : values) {
                select.setString(i++, value);
            }
        } else {
            select.setArray(i++, connection.createArrayOf("text", values.toArray()));
        }
        return i;
    }

    private static List<List<Reported>> read(int lookups, ResultSet rows) throws SQLException {
        List<List<Reported>> values =
                Stream.<List<Reported>>generate(ArrayList::new).limit(lookups).toList();
        while (rows.next()) {
            values.get(rows.getInt(1))
                    .add(new Reported(
                            Period.parse(rows.getString(2)),
                            rows.getString(3),
                            rows.getString(6),
                            rows.getString(8),
                            rows.getString(7),
                            rows.getBigDecimal(9),
                            rows.getString(10),
                            rows.getObject(11, UUID.class),
                            rows.getLong(12),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(13),
                            rows.getObject(14, Boolean.class),
                            rows.getObject(15, OffsetDateTime.class).toInstant()));
        }
        return values;
    }
}
