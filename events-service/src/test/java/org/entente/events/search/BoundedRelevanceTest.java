package org.entente.events.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BoundedRelevanceTest {

    @Inject
    AgroalDataSource dataSource;

    /** One more than are ranked; the oldest one has the word in its title, where it counts most. */
    @BeforeEach
    void insert() throws SQLException {
        execute(
                """
                insert into event (id, type, status, certainty, when_start_min, when_start_max, when_end_min, when_end_max,
                  revision, view, view_version, created_at, updated_at)
                select id, 'visit', 'confirmed', 'fact', day, day, day, day, 1,
                  json_build_object('id', id, 'title', case n when 0 then 'Bulkword' else 'A visit' end,
                    'summary', 'Bulkword.')::text,
                  1, now(), now()
                from (select n, gen_random_uuid() as id, date '1970-01-01' + n as day
                  from generate_series(0, %d) n) made
                """
                        .formatted(Search.MOST_RANKED));
    }

    @AfterEach
    void delete() throws SQLException {
        execute("delete from event where search @@ 'bulkword'");
    }

    @Test
    void tellsThatOnlyTheNewestMatchesAreRanked() {
        given().get("/v1/events?q=bulkword&sort=relevance&pageSize=1&count=true")
                .then()
                .body("items.title", contains("A visit"))
                .body("total", is(Search.MOST_RANKED))
                .body("complete", is(false));
        given().get("/v1/events?q=bulkword&sort=relevance&pageSize=1&from=1970-01-01&to=1970-01-02")
                .then()
                .body("items.title", contains("Bulkword"))
                .body("complete", is(true));
    }

    @Test
    void listsEveryMatchByDate() {
        given().get("/v1/events?q=bulkword&sort=when&pageSize=1&count=true")
                .then()
                .body("items", hasSize(1))
                .body("items[0].title", is("Bulkword"))
                .body("total", is(Search.MOST_RANKED + 1))
                .body("complete", nullValue());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
