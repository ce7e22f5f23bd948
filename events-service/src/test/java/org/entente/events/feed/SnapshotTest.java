package org.entente.events.feed;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.entente.chassis.testkit.HttpFeed;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SnapshotTest {

    private static final HttpFeed FEED = HttpFeed.of("events");
    private static final Map<String, String> IDS =
            new TreeMap<>(Map.of("actor", "code", "event", "id", "figure", "id", "position", "id", "topic", "code"));

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void someRecords() {
        Api.have("/v1/topics/shown", Samples.topic("shown"));
        Api.have("/v1/actors/KHM", Samples.actor("country", "KHM"));
        Api.have("/v1/actors/USA", Samples.actor("country", "USA"));
        Api.event(Samples.event("visit", "2024-12-10", "KHM:host", "USA:visitor"));
    }

    @Test
    void isWhatTheDatabaseHoldsByTypeAndId() {
        Response snapshot = FEED.snapshot("");
        String cursor = snapshot.header("Feed-Cursor");
        snapshot.then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .header("Link", equalTo("</v1/events/changes?after=" + cursor + ">; rel=\"next\""));
        assertEquals(database(), snapshot.asString().lines().toList());
        assertEquals(
                database().stream()
                        .filter(line ->
                                line.startsWith("{\"type\":\"actor\"") || line.startsWith("{\"type\":\"topic\""))
                        .toList(),
                FEED.snapshot("?type=topic,actor").asString().lines().toList());
        FEED.snapshot("?type=topics").then().statusCode(400).body("errors.parameter", contains("type"));
    }

    @Test
    void snapshotAndTheChangesAfterItAreTheDatabaseWhileOthersWrite() {
        AtomicBoolean writing = new AtomicBoolean(true);
        List<CompletableFuture<Void>> writers = Stream.of("boot-1", "boot-2", "boot-3")
                .map(code -> CompletableFuture.runAsync(() -> write(code, writing)))
                .toList();
        String before = FEED.now();
        await().until(() -> FEED.after(before).size() > 20);
        Response snapshot = FEED.snapshot("");
        String cursor = snapshot.header("Feed-Cursor");
        await().until(() -> FEED.after(cursor).size() > 20);
        writing.set(false);
        writers.forEach(CompletableFuture::join);
        await().until(() -> count("select count(*) from outbox") == 0);

        Map<String, JsonNode> copy = new HashMap<>();
        Map<String, Long> revisions = new HashMap<>();
        HttpFeed.lines(snapshot).forEach(line -> apply(copy, revisions, line, line));
        FEED.after(cursor).forEach(change -> apply(copy, revisions, change, change.get("data")));

        Map<String, JsonNode> database = new HashMap<>();
        HttpFeed.lines(FEED.snapshot(""))
                .forEach(line -> database.put(line.get("subject").asText(), line.get("after")));
        assertEquals(database, copy);
    }

    /** What a consumer does: what is not newer than what it has, it has already. */
    private static void apply(Map<String, JsonNode> copy, Map<String, Long> revisions, JsonNode named, JsonNode state) {
        String subject = named.get("subject").asText();
        long revision = state.get("revision").asLong();
        if (revision > revisions.getOrDefault(subject, 0L)) {
            revisions.put(subject, revision);
            if (state.has("after")) {
                copy.put(subject, state.get("after"));
            } else {
                copy.remove(subject);
            }
        }
    }

    private static void write(String code, AtomicBoolean writing) {
        String path = "/v1/topics/" + code;
        for (long revision = 0; writing.get(); revision += 3) {
            Api.create(path, Samples.topic(code)).then().statusCode(201);
            Api.patch(path, "\"" + (revision + 1) + ".1\"", "{\"name\":\"Name " + revision + "\"}")
                    .then()
                    .statusCode(200);
            Api.delete(path, "\"" + (revision + 2) + ".1\"").then().statusCode(204);
        }
    }

    private List<String> database() {
        List<String> lines = new ArrayList<>();
        IDS.forEach((type, id) -> query(
                "select %s::text, revision, view from %s order by %s".formatted(id, type, id),
                row -> lines.add("{\"type\":\"%s\",\"subject\":\"%s/%s\",\"revision\":%d,\"after\":%s}"
                        .formatted(type, type, row.getString(1), row.getLong(2), row.getString(3)))));
        return lines;
    }

    private long count(String sql) {
        List<Long> counts = new ArrayList<>();
        query(sql, row -> counts.add(row.getLong(1)));
        return counts.get(0);
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Row reader) {
        try (Connection connection = dataSource.getConnection();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
