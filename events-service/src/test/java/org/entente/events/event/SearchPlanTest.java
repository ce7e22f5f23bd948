package org.entente.events.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.search.Search;
import org.entente.events.testkit.GeneratedEvents;
import org.entente.parts.Postgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asks the database how it would search, over generated events in a schema of this test's own. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SearchPlanTest {

    private static final String RARE = GeneratedEvents.word(15_000);
    private static final String COMMON = GeneratedEvents.word(0);
    private static final String BY_DATE = " order by e.when_start_min, e.id limit 51";

    private static Connection connection;

    @Inject
    Search search;

    @BeforeAll
    static void generate() throws SQLException, IOException {
        String url = RealParts.get().postgres().jdbcUrl("chassis");
        connection = DriverManager.getConnection(url, Postgres.USER, Postgres.USER);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema plan");
            statement.execute("set search_path = plan");
            for (String migration : List.of(
                    "V1__create_topic",
                    "V2__create_actor",
                    "V3__create_event",
                    "V4__create_position",
                    "V9__index_words")) {
                statement.execute(sql(migration));
            }
        }
        new GeneratedEvents(50_000, 6).write(connection);
    }

    @AfterAll
    static void drop() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema plan cascade");
        }
        connection.close();
    }

    @Test
    void rareWordsAreFoundByTheIndexOfWords() throws SQLException {
        goesBy("event_search_idx", found(RARE, null), BY_DATE);
        goesBy("event_search_idx", found(RARE + " " + COMMON, null), BY_DATE);
        goesBy(
                "event_search_idx",
                found(RARE, null).where("e.type = any(?)", (Object) new String[] {"visit"}),
                BY_DATE);
        goesBy("event_search_idx", found(RARE, "relevance"), " order by (-relevance), e.id limit 51");
    }

    @Test
    void commonWordsAreReadInTheOrderOfDatesFromTheirPlaceOn() throws SQLException {
        goesBy("event_when_idx", found(COMMON, null), BY_DATE);
        goesBy(
                "event_when_idx",
                found(COMMON, null)
                        .where(
                                "(e.when_start_min, e.id) > (?::date, ?::uuid)",
                                "1990-01-01",
                                new java.util.UUID(0, 0).toString()),
                BY_DATE);
    }

    @Test
    void plansAreMadeForTheWordsThatAreAskedFor() throws SQLException {
        ListQuery query = found(RARE, null);
        for (int i = 0; i < 20; i++) {
            try (PreparedStatement select = connection.prepareStatement(query.select("e.id") + BY_DATE)) {
                query.bind(connection, select);
                select.executeQuery().close();
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet kept = statement.executeQuery(
                        "select count(*) from pg_prepared_statements where statement like '%search @@%'")) {
            kept.next();
            assertEquals(0, kept.getInt(1));
        }
    }

    private ListQuery found(String words, String sort) {
        return search.in(EventReadings.events(), words, sort);
    }

    private static void goesBy(String index, ListQuery query, String order) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement explain = connection.prepareStatement("explain " + query.select("e.view") + order)) {
            query.bind(connection, explain);
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        }
        assertFalse(plan.toString().contains("Seq Scan on event"), plan::toString);
        assertTrue(plan.toString().contains(index), plan::toString);
    }

    private static String sql(String migration) throws IOException {
        try (InputStream file = SearchPlanTest.class.getResourceAsStream("/db/migration/" + migration + ".sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
