package org.entente.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.GeneratedEvents;
import org.entente.parts.Postgres;

/**
 * Records of each service whose ids follow from their numbers, so that {@code pgbench}, which knows numbers alone, finds them:
 * the id of record n, from 0 on, is the MD5 of n, read as a UUID.
 */
public final class ReadData {

    static final int SEED = 6;

    /** What a write leaves beside the row, in a table that is made alike and that nobody publishes. */
    private static final String CHANGES = "create table bench_outbox (like outbox including all)";

    private static final String ACTIVITIES =
            """
            insert into activity (id, iati_identifier, title, status, reporting_org, earliest_start, latest_start,
              earliest_end, latest_end, secondary, revision, view, view_version, created_at, updated_at)
            select md5(n::text)::uuid, 'XM-BENCH-' || n, 'Activity ' || n, 'implementation', 'XM-BENCH', '2015-01-01',
              '2015-01-01', '2020-12-31', '2020-12-31', false, 1,
              json_build_object('id', md5(n::text)::uuid, 'revision', 1, 'iatiIdentifier', 'XM-BENCH-' || n,
                'title', 'Activity ' || n, 'description', repeat('Water, roads and schools for the districts. ', 12),
                'status', 'implementation', 'when', '2015/2020',
                'participatingOrgs', json_build_array(json_build_object('role', 'funding', 'actor', 'USA'),
                  json_build_object('role', 'implementing', 'name', 'The ministry of the province')),
                'recipientCountries', json_build_array(json_build_object('code', 'KHM', 'percentage', 100)),
                'sectors', json_build_array(json_build_object('vocabulary', '1', 'code', '14030')))::text,
              1, '2026-01-01', '2026-01-01'
            from generate_series(0, %d - 1) n
            """;

    private static final String DATASETS =
            """
            insert into dataset (id, reporter, frequency, period, period_start, period_end, classification, source_name,
              flow_count, revision, view, view_version, created_at, updated_at)
            select md5(n::text)::uuid, 'KHM', 'A', '2020', '2020-01-01', '2020-12-31', 'HS', 'Source ' || n, 0, 1,
              json_build_object('id', md5(n::text)::uuid, 'revision', 1, 'reporter', 'KHM', 'frequency', 'A',
                'period', '2020', 'classification', 'HS', 'source', json_build_object('name', 'Source ' || n),
                'currency', 'USD', 'flowCount', 0, 'updatedAt', '2026-01-01T00:00:00Z')::text,
              1, '2026-01-01', '2026-01-01'
            from generate_series(0, %d - 1) n
            """;

    private ReadData() {}

    /** The ids of all datasets, in their order. */
    public static List<String> datasetIds(Connection trade) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = trade.createStatement();
                ResultSet rows = statement.executeQuery("select id from dataset order by id")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    public static void events(RealParts parts, int records) throws SQLException, IOException {
        try (Connection events = connect(parts, "events")) {
            new GeneratedEvents(records, SEED).write(events);
            execute(events, CHANGES);
        }
    }

    public static void activities(RealParts parts, int records) throws SQLException {
        try (Connection aid = connect(parts, "aid")) {
            execute(aid, ACTIVITIES.formatted(records), "vacuum analyze activity");
        }
    }

    public static void datasets(RealParts parts, int records) throws SQLException {
        try (Connection trade = connect(parts, "trade")) {
            execute(trade, DATASETS.formatted(records), "vacuum analyze dataset");
        }
    }

    private static Connection connect(RealParts parts, String database) throws SQLException {
        return DriverManager.getConnection(parts.postgres().jdbcUrl(database), Postgres.USER, Postgres.USER);
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
