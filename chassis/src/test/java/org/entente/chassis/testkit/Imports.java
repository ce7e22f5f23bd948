package org.entente.chassis.testkit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.http.Json;

/** Import runs as an editor calls them. */
public final class Imports {

    private static final Set<String> FINISHED = Set.of("completed", "failed", "cancelled");

    private final String path;

    /** @param path such as {@code /v1/events/imports} */
    public Imports(String path) {
        this.path = path;
    }

    /** The run of a file at its end. */
    public JsonNode finished(String format, String commit, String type, byte[] file) {
        String run = editor().contentType("application/json")
                .body(Map.of("format", format, "commit", commit))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        editor().contentType(type).body(file).put(run + "/content").then().statusCode(202);
        return await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> Json.tree(given().get(run).asString()),
                        state -> FINISHED.contains(state.path("phase").asText()));
    }

    /** What became of a run's rows, in words. */
    public static String rows(JsonNode run) {
        return Stream.of("read", "created", "changed", "unchanged", "rejected", "removed")
                .map(each -> each + " " + run.path("rows").path(each).asLong())
                .collect(Collectors.joining(", "));
    }

    /** How many of the rejections of a run are for breaking a rule. */
    public static long rejections(JsonNode run, String rule) {
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

    private static RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + RealParts.tokens().editor());
    }
}
