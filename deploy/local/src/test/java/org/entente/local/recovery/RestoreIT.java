package org.entente.local.recovery;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.chassis.change.IdempotentSink;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.local.rolling.Fleet;
import org.entente.parts.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The runbook of {@code deploy/operations/backup-and-restore.md}, step by step: a base backup of the running PostgreSQL, its
 * log archived, and the server put back to a time behind the running Kafka, while the gateway and a service stay up.
 */
class RestoreIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String EPOCHS = "/v1/events/changes/epochs";

    private Fleet fleet;
    private Backup backup;
    private Tokens tokens;

    @BeforeEach
    void start() throws IOException, SQLException {
        RealParts parts = RealParts.fresh();
        backup = new Backup(parts);
        backup.archiveLog();
        fleet = new Fleet(parts, Map.of("events", 1), 1);
        tokens = parts.issuer().tokens();
        RestAssured.baseURI = fleet.address().toString();
    }

    @AfterEach
    void stop() {
        fleet.close();
    }

    @Test
    void aPointInTimeIsRestoredAndEveryReaderOfTheFeedEndsWithIt() throws IOException, SQLException {
        Map<String, String> kept = new TreeMap<>();
        kept.putAll(write("in-the-backup"));
        backup.take();
        kept.putAll(write("in-the-log"));
        String time = backup.now();
        Map<String, String> lost = write("too-late");
        List<Feed.Entry> before = published(kept.size() + lost.size());
        String last = backup.segment();
        backup.closeSegment();
        await().atMost(PATIENCE).until(() -> backup.archived().compareTo(last) >= 0);

        backup.restore(time);
        await().atMost(PATIENCE).ignoreExceptions().until(() -> !backup.isRecovering());

        await().atMost(PATIENCE).until(() -> read("too-late-1").statusCode() == 404);
        kept.forEach((key, view) ->
                assertEquals(view, read(key.substring("topic/".length())).asString()));
        assertThat(halted(), containsString("restored from a backup"));
        assertFalse(isFeedUp());
        assertEquals(before.size(), changes().size(), "nothing is published while the relay is halted");
        kept.putAll(write("meanwhile"));

        beginEpoch();
        await().atMost(PATIENCE).until(() -> isFeedUp());
        kept.putAll(write("afterwards"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        kept, new IdempotentSink().apply(changes()).views(), "who has followed from the start"));
        assertEquals(kept, new IdempotentSink().apply(state()).views(), "who starts over");
        assertEquals(before, changes().subList(0, before.size()).stream().toList(), "what was told stays told");
    }

    private Map<String, String> write(String name) {
        Map<String, String> views = new TreeMap<>();
        for (int number = 1; number <= 20; number++) {
            String code = name + "-" + number;
            String view = RestAssured.given()
                    .contentType("application/json")
                    .header("Authorization", "Bearer " + tokens.editor())
                    .header("If-None-Match", "*")
                    .body("{\"code\":\"" + code + "\",\"name\":\"A topic\"}")
                    .put("/v1/topics/" + code)
                    .then()
                    .statusCode(201)
                    .extract()
                    .asString();
            views.put("topic/" + code, view);
        }
        return views;
    }

    private static Response read(String code) {
        return RestAssured.get("/v1/topics/" + code);
    }

    private void beginEpoch() {
        RestAssured.given()
                .contentType("application/json")
                .header("Authorization", "Bearer " + operator())
                .body("{\"reason\":\"The database was restored to a time.\"}")
                .post(EPOCHS)
                .then()
                .statusCode(202);
        await().atMost(PATIENCE).until(() -> epochs().path("items").path(0).hasNonNull("republishedAt"));
    }

    private String halted() {
        return await().atMost(PATIENCE).until(() -> epochs().path("halted").textValue(), reason -> reason != null);
    }

    private JsonNode epochs() {
        return Json.tree(RestAssured.given()
                .header("Authorization", "Bearer " + operator())
                .get(EPOCHS)
                .asString());
    }

    private String operator() {
        return tokens.token("an-operator", "operator", "entente", Duration.ofHours(1));
    }

    private boolean isFeedUp() {
        Replica replica = fleet.of("events").get(0);
        return replica.manage("/q/health/group/feed").statusCode() == 200;
    }

    private List<Feed.Entry> published(int count) {
        return await().atMost(PATIENCE).until(this::changes, entries -> entries.size() >= count);
    }

    private List<Feed.Entry> changes() {
        return Feed.changes(fleet.parts().kafka().bootstrapServers(), "events").all();
    }

    private List<Feed.Entry> state() {
        return Feed.state(fleet.parts().kafka().bootstrapServers(), "events").all();
    }
}
