package org.entente.events.feed;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stream that breaks off in the middle must not look complete, nor hold what it does not need any more. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CutStreamTest {

    /** Far more than the sockets' buffers hold, so that the service cannot be done before its database is lost. */
    private static final String MANY =
            """
            insert into topic (code, name, revision, view, view_version, created_at, updated_at)
            select 'many-' || n, 'Many', 1, '{"id":"many-' || n || '","text":"' || repeat('x', 20000) || '"}', 1,
              now(), now()
            from generate_series(1, 3000) n
            """;

    private static final String SESSIONS =
            "from pg_stat_activity where datname = current_database() and state <> 'idle'" + " and query like '";
    private static final String SNAPSHOT = "select code::text, revision%";
    private static final String EXPORT = "copy (select%";

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void manyRecords() throws SQLException {
        ask(MANY);
    }

    @AfterEach
    void noneOfThem() throws SQLException {
        ask("delete from topic where code like 'many-%'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/events/snapshot?type=topic|application/x-ndjson|" + SNAPSHOT,
                "/v1/topics|application/x-ndjson|" + EXPORT,
                "/v1/topics|text/csv|" + EXPORT
            })
    void endsWithoutItsLastChunkIfItsDatabaseIsLost(String path, String form, String session)
            throws IOException, InterruptedException {
        try (InputStream body = begun(path, form)) {
            await().until(() -> ask("select pg_terminate_backend(pid) " + SESSIONS + session + "'") > 0);
            assertThrows(IOException.class, body::readAllBytes);
        }
    }

    @Test
    void exportThatNobodyReadsAnyMoreEndsItsStatement() throws IOException, InterruptedException {
        begun("/v1/topics", "application/x-ndjson").close();

        await().until(() -> ask("select pid " + SESSIONS + EXPORT + "'") == 0);
        given().get("/v1/topics?pageSize=1").then().statusCode(200);
    }

    /** An answer of which the first byte was read. */
    private static InputStream begun(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", form)
                .build();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        assertNotEquals(-1, answer.body().read());
        return answer.body();
    }

    /** Runs a statement and returns how many rows it has. */
    private int ask(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            int rows = 0;
            if (statement.execute(sql)) {
                try (ResultSet results = statement.getResultSet()) {
                    while (results.next()) {
                        rows++;
                    }
                }
            }
            return rows;
        }
    }
}
