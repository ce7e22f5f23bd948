package org.entente.aid.ingest.iati;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.aid.Api;
import org.entente.chassis.http.Json;

/** Import runs of IATI files as an editor calls them. */
final class Imports {

    private static final String PATH = "/v1/aid/imports";
    private static final Set<String> FINISHED = Set.of("completed", "failed", "cancelled");

    private Imports() {}

    /** The run of a file at its end. */
    static JsonNode finished(byte[] file, String commit) {
        String run = given().header("Authorization", Api.editor())
                .contentType("application/json")
                .body("{\"format\":\"iati-activities\",\"commit\":\"" + commit + "\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        given().header("Authorization", Api.editor())
                .contentType("application/xml")
                .body(file)
                .put(run + "/content")
                .then()
                .statusCode(202);
        return await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> Json.tree(given().get(run).asString()),
                        state -> FINISHED.contains(state.path("phase").asText()));
    }

    /** What became of a run's rows, in words. */
    static String rows(JsonNode run) {
        return Stream.of("read", "created", "changed", "unchanged", "rejected", "removed")
                .map(each -> each + " " + run.path("rows").path(each).asLong())
                .collect(Collectors.joining(", "));
    }

    /** How many of the rejections of a run are for breaking a rule. */
    static long rejections(JsonNode run, String rule) {
        return given().queryParam("rule", rule)
                .accept("application/x-ndjson")
                .get(run.at("/links/rejections").asText())
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .count();
    }
}
