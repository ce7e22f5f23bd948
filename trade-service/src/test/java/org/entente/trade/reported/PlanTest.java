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
    private static final Period YEAR = Period.parse("2020");

    private static Connection connection;

    @BeforeAll
    static void generate() throws SQLException, IOException {
        String url = RealParts.get().postgres().jdbcUrl("chassis");
        connection = DriverManager.getConnection(url, Postgres.USER, Postgres.USER);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema plan");
            statement.execute("set search_path = plan");
            statement.execute(migration("V1__create_dataset.sql"));
            statement.execute(migration("V2__create_flow.sql"));
            statement.execute(migration("V7__dataset_currency.sql"));
        }
        FLOWS.write(connection);
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

    private static void goesByIndex(Lookup lookup) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement explain =
                connection.prepareStatement("explain " + ReportedStore.sql(lookup, KnownFlows.now()))) {
            ReportedStore.bind(connection, explain, lookup);
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        }
        assertFalse(plan.toString().contains("Seq Scan on flow"), plan::toString);
        assertTrue(INDEX.matcher(plan).find(), plan::toString);
    }

    private static String migration(String name) throws IOException {
        try (InputStream file = PlanTest.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
