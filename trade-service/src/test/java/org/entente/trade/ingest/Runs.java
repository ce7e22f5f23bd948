package org.entente.trade.ingest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.trade.testkit.Api;

/** Import runs as an editor calls them, with files of lines. */
final class Runs {

    static final String PATH = "/v1/trade/imports";

    private static final Set<String> FINISHED = Set.of("completed", "failed", "cancelled");

    private Runs() {}

    /** A source of its own for each test, so that its datasets are its own too. */
    static String source() {
        return "test-" + UUID.randomUUID();
    }

    static String created(String source, String mode, String commit) {
        return Api.editor()
                .body(
                        """
                        {"format":"%s","mode":"%s","commit":"%s","source":{"title":"%s","publisher":"A test"}}"""
                                .formatted(LineFormat.NAME, mode, commit, source))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response send(String id, String content) {
        return Api.editor().contentType("text/plain").body(content).put(PATH + "/" + id + "/content");
    }

    static Response cancel(String id) {
        return Api.editor().post(PATH + "/" + id + "/cancellation");
    }

    /** Creates a run and sends its content, which must be accepted. */
    static String started(String source, String mode, String commit, String content) {
        String id = created(source, mode, commit);
        send(id, content).then().statusCode(202);
        return id;
    }

    /** Creates a run, sends its content and waits for its end. */
    static JsonPath finished(String source, String mode, String commit, String content) {
        return awaitEnd(started(source, mode, commit, content));
    }

    static JsonPath merged(String source, String content) {
        return finished(source, "merge", "atomic", content);
    }

    static JsonPath awaitEnd(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> read(id), run -> FINISHED.contains(run.getString("phase")));
    }

    static JsonPath read(String id) {
        return given().get(PATH + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    /** The counts as a run shows them. */
    static Map<String, Integer> rows(int created, int changed, int unchanged, int rejected, int removed) {
        return rows(created, changed, unchanged, rejected, removed, 0);
    }

    static Map<String, Integer> rows(int created, int changed, int unchanged, int rejected, int removed, int staged) {
        return Map.of(
                "read",
                created + changed + unchanged + rejected,
                "created",
                created,
                "changed",
                changed,
                "unchanged",
                unchanged,
                "rejected",
                rejected,
                "removed",
                removed,
                "staged",
                staged);
    }

    /** The id of the one dataset that the source has for a reporter and a period. */
    static String dataset(String source, String reporter, String period) {
        return datasets(source)
                .getString("items.find { it.reporter == '%s' && it.period == '%s' }.id".formatted(reporter, period));
    }

    static JsonPath datasets(String source) {
        return given().queryParam("source", source).get(Api.DATASETS).jsonPath();
    }

    /** The flows of a dataset, by what tells them apart and their values. */
    static java.util.List<String> flows(String dataset) {
        return given()
                .queryParam("dataset", dataset)
                .get(Api.FLOWS)
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .map(flow -> flow.get("direction") + " " + flow.get("partner") + " " + flow.get("commodity") + " "
                        + flow.get("value"))
                .sorted()
                .toList();
    }
}
