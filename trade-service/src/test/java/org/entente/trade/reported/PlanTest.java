package org.entente.trade.reported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.chassis.change.Cursor;
import org.entente.chassis.testkit.RealParts;
import org.entente.parts.Postgres;
import org.entente.trade.area.Areas;
import org.entente.trade.flow.Direction;
import org.entente.trade.flow.KnownFlows;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;
import org.entente.trade.testkit.GeneratedFlows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asks the database how it would answer, over a generated table in a schema of this test's own. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlanTest {

    private static final GeneratedFlows FLOWS = new GeneratedFlows(300_000, 5);
    private static final String REPORTER = FLOWS.reporter(0);
    private static final Pattern INDEX = Pattern.compile("Index (Only )?Scan (using|on) flow_[a-z_]+");
    /** Every dataset as the first view told it, without a currency. */
    private static final String CHANGES =
            """
            insert into change
            select row_number() over (order by id), gen_random_uuid(), 'dataset', id::text, 2, 'updated', 1,
              json_build_object('reporter', reporter, 'period', period, 'frequency', frequency, 'classification',
                classification, 'source', json_build_object('name', source_name), 'updatedAt', updated_at)::text,
              '{}', null, null, now(), now(), pg_current_xact_id()
            from dataset
            """;

    /** A third of the flows was revised once. */
    private static final String PAST =
            """
            insert into flow_past
            select id, dataset_id, 1, 2, direction, commodity, partner, partner2, customs_procedure, mode_of_transport,
              value + 1, valuation, net_weight_kg
            from flow where id % 3 = 0
            """;

    private static final KnownFlows THEN = KnownFlows.at(new Cursor(1, Long.MAX_VALUE));
    private static final Period YEAR = Period.parse("2020");

    private static Connection connection;

    @BeforeAll
    static void generate() throws SQLException, IOException {
        String url = RealParts.get().postgres().jdbcUrl("chassis");
        connection = DriverManager.getConnection(url, Postgres.USER, Postgres.USER);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema plan");
            statement.execute("set search_path = plan");
            statement.execute(resource("/db/chassis/V0_1__create_change_feed.sql"));
            statement.execute(migration("V1__create_dataset.sql"));
            statement.execute(migration("V2__create_flow.sql"));
            statement.execute(migration("V5__index_questions.sql"));
            statement.execute(migration("V7__dataset_currency.sql"));
        }
        FLOWS.write(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(CHANGES);
            statement.execute(PAST);
            statement.execute("vacuum analyze change, flow_past");
        }
    }

    @AfterAll
    static void drop() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema plan cascade");
        }
        connection.close();
    }

    @Test
    void seriesGoesByIndex() throws SQLException {
        goesByIndex(Lookup.of(
                REPORTER,
                Frequency.ANNUAL,
                Direction.EXPORT,
                List.of(FLOWS.reporter(1), Areas.WORLD),
                ReportedStore.TOTAL));
        goesByIndex(Lookup.of(REPORTER, Frequency.ANNUAL, Direction.IMPORT, List.of(FLOWS.reporter(1)), "61"));
    }

    @Test
    void rankingOfPartnersGoesByIndex() throws SQLException {
        goesByIndex(Lookup.of(REPORTER, Frequency.ANNUAL, Direction.EXPORT, null, ReportedStore.TOTAL)
                .within(YEAR, YEAR));
    }

    /** And not by an index in which they lie among all flows of the dataset. */
    @Test
    void rankingOfPartnersReadsThePartnersOfOneCommodityAlone() throws SQLException {
        Lookup year = Lookup.of(REPORTER, Frequency.ANNUAL, Direction.EXPORT, null, ReportedStore.TOTAL)
                .within(YEAR, YEAR);
        Lookup yearBefore = year.within(YEAR.yearBefore(), YEAR.yearBefore());

        String plan = plan(List.of(year, yearBefore), KnownFlows.now());

        assertTrue(plan.contains("flow_natural_key"), plan);
        assertFalse(plan.contains("flow_list_idx") || plan.contains("flow_partner_idx"), plan);
    }

    @Test
    void rankingOfCommoditiesGoesByIndex() throws SQLException {
        goesByIndex(Lookup.of(REPORTER, Frequency.ANNUAL, Direction.EXPORT, List.of(Areas.WORLD), null)
                .within(YEAR, YEAR)
                .byCommodity(2));
    }

    @Test
    void matrixGoesByIndex() throws SQLException {
        goesByIndex(Lookup.among(
                        List.of(REPORTER, FLOWS.reporter(1), FLOWS.reporter(2)), Frequency.ANNUAL, ReportedStore.TOTAL)
                .within(YEAR, YEAR));
    }

    @Test
    void balanceGoesByIndex() throws SQLException {
        List<String> partner = List.of(FLOWS.reporter(1));
        goesByIndex(
                Lookup.of(REPORTER, Frequency.ANNUAL, Direction.EXPORT, partner, ReportedStore.TOTAL),
                Lookup.of(REPORTER, Frequency.ANNUAL, Direction.IMPORT, partner, ReportedStore.TOTAL),
                Lookup.of(FLOWS.reporter(1), Frequency.ANNUAL, Direction.IMPORT, List.of(REPORTER), "TOTAL"),
                Lookup.of(FLOWS.reporter(1), Frequency.ANNUAL, Direction.EXPORT, List.of(REPORTER), "TOTAL"));
    }

    @Test
    void datasetsOfTheFirstViewWereInDollars() throws SQLException {
        List<Lookup> lookups =
                List.of(Lookup.of(REPORTER, Frequency.ANNUAL, Direction.EXPORT, List.of(Areas.WORLD), "TOTAL"));
        try (PreparedStatement select = connection.prepareStatement(
                "select count(*) from (" + ReportedStore.sql(lookups, THEN) + ") s where s.currency = 'USD'")) {
            ReportedStore.bind(connection, select, lookups);
            try (ResultSet count = select.executeQuery()) {
                count.next();
                assertEquals(GeneratedFlows.LAST_YEAR - GeneratedFlows.FIRST_YEAR + 1, count.getInt(1));
            }
        }
    }

    @Test
    void rowsOfTheWorldAreTheSumsOfTheirPartners() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet sums = statement.executeQuery(
                        """
                        select count(*), count(*) filter (where world = partners) from (
                          select sum(value) filter (where partner = 'WLD') as world,
                            sum(value) filter (where partner <> 'WLD') as partners
                          from flow where commodity = 'TOTAL' group by dataset_id, direction) s
                        """)) {
            sums.next();
            assertEquals(4000, sums.getLong(1));
            assertEquals(4000, sums.getLong(2));
        }
    }

    /** Now and as of an instant. */
    private static void goesByIndex(Lookup... lookups) throws SQLException {
        String now = plan(List.of(lookups), KnownFlows.now());
        assertFalse(now.contains("Seq Scan on flow"), now);
        assertTrue(INDEX.matcher(now).find(), now);

        String then = plan(List.of(lookups), THEN);
        assertFalse(then.contains("Seq Scan on flow") || then.contains("Seq Scan on change"), then);
        assertTrue(then.contains("flow_past_key_idx") || then.contains("flow_past_until_idx"), then);
    }

    private static String plan(List<Lookup> lookups, KnownFlows known) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement explain = connection.prepareStatement("explain " + ReportedStore.sql(lookups, known))) {
            ReportedStore.bind(connection, explain, lookups);
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }

    private static String migration(String name) throws IOException {
        return resource("/db/migration/" + name);
    }

    private static String resource(String path) throws IOException {
        try (InputStream file = PlanTest.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
