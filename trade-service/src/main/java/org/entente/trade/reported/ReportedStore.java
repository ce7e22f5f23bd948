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

    private static final String COLUMNS =
            ", d.period, d.classification, d.source_name, f.partner, f.value, f.valuation, d.id, d.revision, d.currency,"
                    + " f.reported, d.updated_at";

    /** What is the same in all values of a look-up for one reporter, way and commodity, and need not be told with each. */
    private static final String MORE_COLUMNS = ", d.reporter, f.direction, f.commodity";

    /** By period, reporter, classification, source, direction, partner and commodity. */
    private static final String ORDER = "order by 1, 2, 13, 3, 4, 14, 5, 15";

    private static final String ORDER_OF_ONE = "order by 1, 2, 3, 4, 5";

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
                return read(lookups, rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The flows could not be read.", e);
        }
    }

    static String sql(List<Lookup> lookups, KnownFlows known) {
        boolean ofOne = areOfOne(lookups);
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < lookups.size(); i++) {
            sql.append(i == 0 ? "" : "union all\n");
            append(sql, i, lookups.get(i), known, ofOne);
        }
        return sql.append(ofOne ? ORDER_OF_ONE : ORDER).toString();
    }

    /** Whether {@link #MORE_COLUMNS} are left out. */
    private static boolean areOfOne(List<Lookup> lookups) {
        return lookups.stream().allMatch(Lookup::isOfOne);
    }

    /** Put together by hand: to format it took a tenth of the service's time for a series. */
    private static void append(StringBuilder sql, int number, Lookup lookup, KnownFlows known, boolean ofOne) {
        sql.append("select ").append(number).append(COLUMNS).append(ofOne ? "" : MORE_COLUMNS);
        sql.append("\nfrom ").append(known.from());
        sql.append("\nwhere ").append(among("d.reporter", lookup.reporters())).append(" and d.frequency = ?");
        sql.append(lookup.isBounded() ? " and d.period_start between ? and ?" : "");
        sql.append(" and ").append(among("f.direction", lookup.directions()));
        if (lookup.partners() != null) {
            sql.append(" and ").append(among("f.partner", lookup.partners()));
        }
        sql.append(
                lookup.commodity() == null
                        ? " and (f.commodity = 'TOTAL' or length(f.commodity) = ?)"
                        : " and f.commodity = " + ONE);
        sql.append("\n  and ").append(UNDIVIDED);
        sql.append(lookup.classification() == null ? "" : " and d.classification = ?");
        sql.append(lookup.source() == null ? "" : " and d.source_name = ?");
        sql.append(lookup.currency() == null ? "" : " and d.currency = ?");
        sql.append('\n');
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

    private static List<List<Reported>> read(List<Lookup> lookups, ResultSet rows) throws SQLException {
        boolean ofOne = areOfOne(lookups);
        List<List<Reported>> values = new ArrayList<>();
        lookups.forEach(lookup -> values.add(new ArrayList<>()));
        while (rows.next()) {
            int number = rows.getInt(1);
            Lookup lookup = lookups.get(number);
            values.get(number)
                    .add(new Reported(
                            Period.parse(rows.getString(2)),
                            ofOne ? lookup.reporters().get(0) : rows.getString(13),
                            ofOne ? lookup.directions().get(0) : rows.getString(14),
                            ofOne ? lookup.commodity() : rows.getString(15),
                            rows.getString(5),
                            rows.getBigDecimal(6),
                            rows.getString(7),
                            rows.getObject(8, UUID.class),
                            rows.getLong(9),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(10),
                            rows.getObject(11, Boolean.class),
                            rows.getObject(12, OffsetDateTime.class).toInstant()));
        }
        return values;
    }
}
