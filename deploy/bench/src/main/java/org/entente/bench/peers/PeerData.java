package org.entente.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.entente.parts.Postgres;
import org.postgresql.PGConnection;

/**
 * The peers' documents and flows as ours. An event's public JSON has the same members with the same texts, in our order; of
 * the flows ours also hold the totals of each pair and of the world, as the files of UN Comtrade do, and a series reads
 * these where the peers add up commodities: both give the same sums.
 */
final class PeerData {

    private static final String EVENTS =
            """
            select id, type, status, 'fact', when_from, when_from, when_to, when_to, 1,
              json_build_object('id', id, 'revision', 1, 'type', type, 'title', title, 'summary', doc->>'summary',
                'when', doc->>'when',
                'place', json_build_object('name', doc->'place'->>'city', 'country', doc->'place'->>'country'),
                'participants', json_build_array(
                  json_build_object('actor', actor_a, 'role', 'visitor', 'delegates', json_build_array(json_build_object(
                    'name', doc->'participants'->0->>'delegate', 'office', doc->'participants'->0->>'office'))),
                  json_build_object('actor', actor_b, 'role', 'host', 'delegates', json_build_array(json_build_object(
                    'name', doc->'participants'->1->>'delegate', 'office', doc->'participants'->1->>'office')))),
                'topics', (select json_agg(replace(topic, ' ', '-')) from json_array_elements_text(doc->'topics') topic),
                'outcomes', doc->'outcomes', 'status', status, 'certainty', 'fact',
                'citations', json_build_array(json_build_object('sourceId', md5(doc->'citations'->0->>'reference')::uuid,
                  'title', doc->'citations'->0->>'reference', 'publisher', doc->'citations'->0->>'publisher',
                  'published', doc->'citations'->0->>'date', 'quote', doc->'citations'->0->>'quote')),
                'mergedFrom', '[]'::json, 'createdAt', '2026-01-01T00:00:00Z', 'updatedAt', '2026-01-01T00:00:00Z')::text,
              1, '2026-01-01', '2026-01-01'
            from event
            """;

    private static final String INTO_EVENTS = "event (id, type, status, certainty, when_start_min, when_start_max,"
            + " when_end_min, when_end_max, revision, view, view_version, created_at, updated_at)";

    private static final String PARTICIPANTS =
            """
            select id, 0, actor_a, 'visitor', false from event union all select id, 1, actor_b, 'host', false from event
            """;

    private static final String INTO_PARTICIPANTS = "event_participant (event_id, ordinal, actor, role, delegate)";

    private static final String DATASETS =
            """
            select md5(reporter || period)::uuid, reporter, 'A', period, make_date(period, 1, 1), make_date(period, 12, 31), 'HS',
              'comtrade', count(*), 1, json_build_object('id', md5(reporter || period)::uuid, 'revision', 1)::text, 1,
              '2026-01-01', '2026-01-01'
            from flow group by reporter, period
            """;

    private static final String INTO_DATASETS = "dataset (id, reporter, frequency, period, period_start, period_end,"
            + " classification, source_name, flow_count, revision, view, view_version, created_at, updated_at)";

    private static final String FLOWS =
            """
            select md5(reporter || period)::uuid, 1, direction, coalesce(commodity, 'TOTAL'), coalesce(partner, 'WLD'), 'WLD',
              'C00', '0', sum(value), case direction when 'export' then 'fob' else 'cif' end, sum(net_weight), true, false
            from flow
            group by grouping sets ((reporter, period, direction, commodity, partner), (reporter, period, direction, partner),
              (reporter, period, direction))
            order by reporter, period
            """;

    private static final String INTO_FLOWS =
            "flow (dataset_id, since_revision, direction, commodity, partner, partner2,"
                    + " customs_procedure, mode_of_transport, value, valuation, net_weight_kg, reported, aggregate)";

    private final RealParts parts;
    private final Path work;

    PeerData(RealParts parts, Path work) {
        this.parts = parts;
        this.work = work;
    }

    /** An event and where it stands in the list. */
    record Place(String id, String day) {}

    /**
     * Makes the peers' tables by their own statements in a database that nobody else uses, and takes over what they hold.
     *
     * @param limits the folder of these statements
     */
    void load(Path limits) throws SQLException, IOException {
        try (Connection peers = connect("chassis");
                Connection events = connect("events");
                Connection trade = connect("trade")) {
            execute(peers, "drop table if exists event, outbox, flow cascade");
            execute(peers, Files.readString(limits.resolve("schema.sql")));
            execute(peers, Files.readString(limits.resolve("data.sql")));
            copy(peers, EVENTS, events, INTO_EVENTS);
            copy(peers, PARTICIPANTS, events, INTO_PARTICIPANTS);
            copy(peers, DATASETS, trade, INTO_DATASETS);
            copy(peers, FLOWS, trade, INTO_FLOWS);
            execute(events, "vacuum analyze event, event_participant");
            execute(trade, "vacuum analyze dataset, flow");
            execute(trade, "checkpoint");
            execute(peers, "drop table event, outbox, flow");
        }
    }

    List<Place> places() throws SQLException {
        List<Place> places = new ArrayList<>();
        try (Connection events = connect("events");
                Statement statement = events.createStatement();
                ResultSet rows = statement.executeQuery("select id, when_start_min from event order by id")) {
            while (rows.next()) {
                places.add(new Place(rows.getString(1), rows.getString(2)));
            }
        }
        return places;
    }

    /** Reporters with their partners, each pair once. */
    List<String[]> pairs() throws SQLException {
        List<String[]> pairs = new ArrayList<>();
        try (Connection trade = connect("trade");
                Statement statement = trade.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select distinct d.reporter, f.partner from dataset d join flow f on f.dataset_id = d.id"
                                + " where f.partner not in (d.reporter, 'WLD') and d.period = '2020' order by 1, 2")) {
            while (rows.next()) {
                pairs.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return pairs;
    }

    private void copy(Connection from, String select, Connection to, String into) throws SQLException, IOException {
        Path file = work.resolve("rows");
        try (OutputStream out = Files.newOutputStream(file)) {
            from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + select + ") to stdout", out);
        }
        try (InputStream in = Files.newInputStream(file)) {
            to.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin", in);
        }
        Files.delete(file);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(parts.postgres().jdbcUrl(database), Postgres.USER, Postgres.USER);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
