package org.entente.aid.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.parts.Postgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of two replicas the one that works on an import is killed, or frozen until the other one has taken the import over. */
class ImportFaultsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ACTIVITIES = 1200;
    private static final int BEFORE_THE_FAULT = 250;

    private static RealParts parts;
    private static List<Replica> replicas;

    @BeforeAll
    static void start() {
        parts = RealParts.fresh();
        replicas = List.of(Replica.start("aid", "a", parts), Replica.start("aid", "b", parts));
    }

    @AfterAll
    static void stop() {
        replicas.forEach(Replica::close);
        parts.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void killedWorkersRunGoesOnElsewhereAndDoublesNothing(String commit) throws SQLException {
        String run = start("killed-" + commit, commit);
        Replica worker = workerInTheMiddle(run);

        worker.process().kill();
        JsonNode end = awaitEnd(run);
        worker.process().restart();

        assertComplete(end, "killed-" + commit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void workerThatWasFrozenPastItsLeaseCommitsNothing(String commit) throws SQLException {
        String run = start("frozen-" + commit, commit);
        Replica worker = workerInTheMiddle(run);
        Replica other = replicas.get(1 - replicas.indexOf(worker));

        worker.process().freeze();
        await().atMost(PATIENCE).until(() -> other.metric("entente_import_working") == 1);
        worker.process().thaw();
        JsonNode end = awaitEnd(run);

        assertComplete(end, "frozen-" + commit);
        await().atMost(PATIENCE).until(() -> worker.metric("entente_import_working") == 0);
        assertEquals(end.get("rows"), read(run).get("rows"));
    }

    /** Creates a run and sends its content, by the first replica. */
    private static String start(String name, String commit) {
        String token = parts.issuer().tokens().editor();
        String created = replicas.get(0)
                .post(
                        "/v1/aid/imports",
                        token,
                        "{\"format\":\"%s\",\"commit\":\"%s\"}".formatted(ImportFile.FORMAT, commit))
                .body();
        String run = Json.tree(created).at("/links/self").asText();
        HttpRequest content = HttpRequest.newBuilder(replicas.get(0).base().resolve(run + "/content"))
                .header("Authorization", "Bearer " + token)
                .PUT(BodyPublishers.ofString(ImportFile.of(name, ACTIVITIES)))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(content, BodyHandlers.ofString());
            assertEquals(202, answer.statusCode(), answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return run;
    }

    /** The replica that works on the run, when some of it is committed and some is not. */
    private static Replica workerInTheMiddle(String run) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> read(run).at("/rows/read").asInt() >= BEFORE_THE_FAULT);
        Replica worker = replicas.stream()
                .filter(replica -> replica.metric("entente_import_working") == 1)
                .findFirst()
                .orElseThrow();
        assertTrue(read(run).at("/rows/read").asInt() < ACTIVITIES, "the fault comes in the middle");
        return worker;
    }

    private static JsonNode awaitEnd(String run) {
        return await().atMost(PATIENCE).until(() -> read(run), state -> state.has("finishedAt"));
    }

    /** By whichever replica answers. */
    private static JsonNode read(String run) {
        Replica alive = replicas.stream()
                .filter(replica ->
                        replica.process().isAlive() && !Double.isNaN(replica.metric("entente_import_working")))
                .findFirst()
                .orElseThrow();
        return Json.tree(alive.get(run).body());
    }

    private static void assertComplete(JsonNode end, String name) throws SQLException {
        assertEquals("completed", end.get("phase").asText(), end.toString());
        assertEquals(ACTIVITIES, end.at("/rows/created").asInt(), end.toString());
        assertEquals(ACTIVITIES, end.at("/rows/read").asInt(), end.toString());
        assertEquals(ACTIVITIES, end.get("rejections").asInt(), end.toString());
        assertEquals(end.at("/bytes/received"), end.at("/bytes/read"));
        String caller = "caller = 'import:" + end.get("id").asText() + "'";
        await().atMost(PATIENCE).until(() -> count("select count(*) from outbox") == 0);
        assertEquals(ACTIVITIES, count("select count(*) from change where " + caller), "changes");
        assertEquals(ACTIVITIES, count("select count(distinct record_id) from change where " + caller), "records");
        assertEquals(
                ACTIVITIES,
                count("select count(*) from activity where iati_identifier like 'XM-FAULTS-" + name + "-%'"),
                "activities");
        assertEquals(
                ACTIVITIES,
                count("select count(distinct view::json ->> 'row') from import_rejection where run_id = '"
                        + end.get("id").asText() + "'"),
                "rejected parts");
    }

    private static int count(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(parts.postgres().jdbcUrl("aid"), Postgres.USER, Postgres.USER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
