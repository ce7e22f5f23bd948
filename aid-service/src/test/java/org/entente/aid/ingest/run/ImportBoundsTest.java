package org.entente.aid.ingest.run;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.aid.Api;
import org.entente.chassis.testkit.Gate;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

/** The bounds of imports, lowered so that a test can come to them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ImportBoundsTest.LowBounds.class)
class ImportBoundsTest {

    private static final int QUOTA = 256 << 10;

    @TestHTTPResource
    URI service;

    public static class LowBounds implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "entente.import.quota", String.valueOf(QUOTA),
                    "entente.import.part", "8K",
                    "entente.import.attempts", "2",
                    "entente.import.retry", "100ms",
                    "entente.import.most-streams", "1",
                    "entente.import.stream-heartbeat", "1s");
        }
    }

    @Test
    void contentOverTheQuotaIsRefusedAndTheRunTakesASmallerOne() {
        String id = Runs.created(Runs.scope(), "merge", "atomic");

        Runs.send(id, "x".repeat(QUOTA + 1))
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/import-quota-exceeded"));

        assertEquals("waiting", Runs.read(id).getString("phase"));
        Runs.send(id, Runs.lines(1, 100)).then().statusCode(202);
        assertEquals(100, Runs.awaitEnd(id).getInt("rows.created"));
    }

    @Test
    void quotaIsOfAllUnfinishedRunsAndHoldsForContentOfUnknownLength() throws Exception {
        String held = Runs.scope();
        String first = Runs.started(
                Runs.scope(), "merge", "partial", "#gate " + held + "\n!" + "x".repeat(QUOTA * 3 / 4) + "\n");
        Gate.of(held).awaitReached();
        String second = Runs.created(Runs.scope(), "merge", "atomic");

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.resolve(Runs.PATH + "/" + second + "/content"))
                                .header("Authorization", Api.editor())
                                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                                        "x".repeat(QUOTA / 2).getBytes(StandardCharsets.US_ASCII))))
                                .build(),
                        BodyHandlers.ofString());

        assertEquals(413, answer.statusCode(), answer.body());
        Gate.of(held).open();
        Runs.awaitEnd(first);
        Runs.send(second, "a;1\n").then().statusCode(202);
        assertEquals("completed", Runs.awaitEnd(second).getString("phase"));
    }

    @Test
    void runThatBreaksOffAtTheSamePlaceEachTimeFails() {
        JsonPath run = Runs.finished(Runs.scope(), "merge", "partial", Runs.lines(1, 250) + "#fault\n");

        assertEquals("failed", run.getString("phase"));
        assertEquals("interrupted", run.getString("failure.rule"));
        assertEquals(200, run.getInt("rows.created"));
        assertTrue(
                run.getString("failure.detail").contains("after the first 200 rows"), run.getString("failure.detail"));
    }

    @Test
    void streamsAreBoundedAndSayThatTheyLive() throws Exception {
        String id = Runs.created(Runs.scope(), "merge", "atomic");
        HttpResponse<Stream<String>> open = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.resolve(Runs.PATH + "/" + id + "/progress"))
                                .build(),
                        BodyHandlers.ofLines());
        try (Stream<String> lines = open.body()) {
            given().get(Runs.PATH + "/" + id + "/progress")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5");
            assertTrue(lines.anyMatch(line -> line.startsWith(":")), "a comment comes");
        }
        Runs.cancel(id);
        await().until(() -> given().get(Runs.PATH + "/" + id + "/progress").statusCode() == 200);
    }
}
