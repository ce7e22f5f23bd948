package org.entente.chassis.testkit;

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
import org.entente.parts.Postgres;

/** Two replicas of a service, of which the one that works on an import is killed or frozen in the middle. */
public final class ImportFaults implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String WORKING = "entente_import_working";

    private final String service;
    private final RealParts parts = RealParts.fresh();
    private final List<Replica> replicas;

    public ImportFaults(String service) {
        this.service = service;
        replicas = List.of(Replica.start(service, "a", parts), Replica.start(service, "b", parts));
    }

    /** Creates a run and sends its content, by the first replica; returns the run's path. */
    public String start(String draft, String content) {
        String token = parts.issuer().tokens().editor();
        String created = replicas.get(0)
                .post("/v1/" + service + "/imports", token, draft)
                .body();
        String run = Json.tree(created).at("/links/self").asText();
        HttpRequest request = HttpRequest.newBuilder(replicas.get(0).base().resolve(run + "/content"))
                .header("Authorization", "Bearer " + token)
                .PUT(BodyPublishers.ofString(content))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertEquals(202, answer.statusCode(), answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return run;
    }

    /**
     * Kills the worker when a count of the run has come so far, and returns the run when another one has ended it.
     *
     * @param count the pointer of a count of its rows, such as {@code /rows/read}
     */
    public JsonNode killed(String run, String count, int least) {
        Replica worker = workerInTheMiddle(run, count, least);
        worker.process().kill();
        JsonNode end = awaitEnd(run);
        worker.process().restart();
        return end;
    }

    /**
     * Asks the worker to stop when a count of the run has come so far, and returns the run when another one has ended it.
     *
     * @param atMost how long the run may be without a worker
     */
    public JsonNode stopped(String run, String count, int least, Duration atMost) {
        Replica worker = workerInTheMiddle(run, count, least);
        Replica other = replicas.get(1 - replicas.indexOf(worker));
        worker.process().terminate();
        await().atMost(atMost).pollInterval(Duration.ofMillis(50)).until(() -> other.metric(WORKING) == 1);
        JsonNode end = awaitEnd(run);
        worker.process().onExit().join();
        worker.process().startAgain();
        return end;
    }

    /** Freezes the worker until the other one has taken the run over, and checks that it adds nothing when it goes on. */
    public JsonNode frozen(String run, String count, int least) {
        Replica worker = workerInTheMiddle(run, count, least);
        Replica other = replicas.get(1 - replicas.indexOf(worker));
        worker.process().freeze();
        await().atMost(PATIENCE).until(() -> other.metric(WORKING) == 1);
        worker.process().thaw();
        JsonNode end = awaitEnd(run);
        await().atMost(PATIENCE).until(() -> worker.metric(WORKING) == 0);
        assertEquals(end.get("rows"), read(run).get("rows"));
        return end;
    }

    /** Waits until each change is in the feed. */
    public void awaitRelayed() {
        await().atMost(PATIENCE).until(() -> count("select count(*) from outbox") == 0);
    }

    /** The number that a question to the service's database is answered by. */
    public int count(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(parts.postgres().jdbcUrl(service), Postgres.USER, Postgres.USER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private Replica workerInTheMiddle(String run, String count, int least) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> read(run).at(count).asInt() >= least);
        Replica worker = replicas.stream()
                .filter(replica -> replica.metric(WORKING) == 1)
                .findFirst()
                .orElseThrow();
        assertTrue(!read(run).has("finishedAt"), "the fault comes in the middle");
        return worker;
    }

    private JsonNode awaitEnd(String run) {
        return await().atMost(PATIENCE).until(() -> read(run), state -> state.has("finishedAt"));
    }

    /** By whichever replica answers. */
    private JsonNode read(String run) {
        Replica alive = replicas.stream()
                .filter(replica -> replica.process().isAlive() && !Double.isNaN(replica.metric(WORKING)))
                .findFirst()
                .orElseThrow();
        return Json.tree(alive.get(run).body());
    }

    @Override
    public void close() {
        replicas.forEach(Replica::close);
        parts.close();
    }
}
