package org.entente.aid.ingest.run;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.aid.Api;

/** Import runs as an editor calls them. */
final class Runs {

    static final String PATH = "/v1/aid/imports";

    private static final Set<String> FINISHED = Set.of("completed", "failed", "cancelled");

    private Runs() {}

    /** A scope of its own for each test, for figures of others must not count. */
    static String scope() {
        return "scope-" + UUID.randomUUID();
    }

    static String draft(String scope, String mode, String commit) {
        return "{\"format\":\"%s\",\"mode\":\"%s\",\"commit\":\"%s\",\"parameters\":{\"scope\":\"%s\"}}"
                .formatted(LineFormat.NAME, mode, commit, scope);
    }

    static Response create(String draft) {
        return given().header("Authorization", Api.editor())
                .contentType("application/json")
                .body(draft)
                .post(PATH);
    }

    static String created(String scope, String mode, String commit) {
        return create(draft(scope, mode, commit))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response send(String id, String content) {
        return given().header("Authorization", Api.editor())
                .contentType("text/plain")
                .body(content)
                .put(PATH + "/" + id + "/content");
    }

    static Response cancel(String id) {
        return given().header("Authorization", Api.editor()).post(PATH + "/" + id + "/cancellation");
    }

    /** Creates a run and sends its content, which must be accepted. */
    static String started(String scope, String mode, String commit, String content) {
        String id = created(scope, mode, commit);
        send(id, content).then().statusCode(202);
        return id;
    }

    /** Creates a run, sends its content and waits for its end. */
    static JsonPath finished(String scope, String mode, String commit, String content) {
        return awaitEnd(started(scope, mode, commit, content));
    }

    static JsonPath awaitEnd(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> read(id), run -> FINISHED.contains(run.getString("phase")));
    }

    static JsonPath read(String id) {
        return given().get(PATH + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    /** More lines than one commit takes, of distinct keys. */
    static String lines(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> "key-" + i + ";" + (1000 + i) + "\n")
                .collect(Collectors.joining());
    }

    /** How many figures the scope has. */
    static int figures(String scope) {
        return given().queryParam("commodity", scope)
                .queryParam("count", true)
                .get("/v1/aid/figures")
                .path("total");
    }
}
