package org.entente.events.feed;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** A snapshot whose database goes away in the middle must not look complete. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CutSnapshotTest {

    /** Far more than the sockets' buffers hold, so that the service cannot be done before its database is lost. */
    private static final String MANY =
            """
            insert into topic (code, name, revision, view, view_version, created_at, updated_at)
            select 'many-' || n, 'Many', 1, '{"id":"many-' || n || '","text":"' || repeat('x', 20000) || '"}', 1,
              now(), now()
            from generate_series(1, 3000) n
            """;

    private static final String ITS_SESSIONS =
            "from pg_stat_activity where datname = current_database() and query like 'select code::text, revision%'";

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

    @Test
    void endsWithoutItsLastChunk() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/events/snapshot?type=topic"))
                .build();
        HttpResponse<InputStream> snapshot = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertEquals(200, snapshot.statusCode());
        try (InputStream body = snapshot.body()) {
            assertEquals('{', body.read());
            await().until(() -> ask("select pg_terminate_backend(pid) " + ITS_SESSIONS) > 0);
            assertThrows(IOException.class, body::readAllBytes);
        }
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
