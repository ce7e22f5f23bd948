package org.entente.trade.testkit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.RealParts;

/** The API of trade as an editor calls it. */
public final class Api {

    public static final String DATASETS = "/v1/trade/datasets/";
    public static final String FLOWS = "/v1/trade/flows";
    public static final String SERIES = "/v1/trade/series";
    public static final String BALANCE = "/v1/trade/balance";
    public static final String RANKINGS = "/v1/trade/rankings";
    public static final String MATRIX = "/v1/trade/matrix";
    public static final String SCHEMES = "/v1/trade/schemes/";

    private Api() {}

    public static RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + RealParts.tokens().editor())
                .contentType("application/json");
    }

    /** Creates a record at a new id and returns the id. */
    public static String create(String resource, String body) {
        String id = UUID.randomUUID().toString();
        editor().header("If-None-Match", "*")
                .body(body)
                .put(resource + id)
                .then()
                .statusCode(201);
        return id;
    }

    /** Creates a dataset with flows and returns its id. */
    public static String dataset(DatasetSample sample, FlowSample... flows) {
        String id = create(DATASETS, sample.json());
        writeFlows(id, 1, "replace", flows).then().statusCode(200);
        return id;
    }

    public static Response writeFlows(String dataset, long revision, String mode, FlowSample... flows) {
        return writeFlows(dataset, revision, mode, FlowSample.body(flows));
    }

    public static Response writeFlows(String dataset, long revision, String mode, String body) {
        return editor().header("If-Match", "\"" + revision + ".2\"")
                .queryParam("mode", mode)
                .body(body)
                .put(DATASETS + dataset + "/flows");
    }

    /** An instant at which the feed has recorded this revision of a dataset, and nothing that is written later. */
    public static String instantOf(String dataset, int revision) {
        return instant(
                DATASETS + dataset,
                answer -> answer.statusCode() == 200 && answer.path("revision").equals(revision));
    }

    /** An instant at which the feed has recorded nothing of a record, or that it is gone. */
    public static String instantWithout(String dataset) {
        return instant(DATASETS + dataset, answer -> answer.statusCode() == 404);
    }

    private static String instant(String url, Predicate<Response> known) {
        return await().until(
                        Api::settledInstant,
                        now -> known.test(given().queryParam("asOf", now).get(url)));
    }

    private static String settledInstant() {
        String now = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
        await().until(() ->
                given().queryParam("asOf", now).get(FLOWS + "?pageSize=1").statusCode() == 200);
        return now;
    }

    /** Checks that a question is refused, and that the problem tells the parameter and why. */
    public static void refused(String asked, String parameter, String reason) {
        String problem = given().get(asked).then().statusCode(400).extract().asString();
        assertEquals(
                "{\"type\":\"/problems/invalid-parameter\",\"status\":400,\"title\":\"A parameter is not valid\","
                        + "\"detail\":\"" + reason + "\",\"instance\":\"" + asked.replaceFirst("[?].*", "")
                        + "\",\"errors\":[{\"parameter\":\"" + parameter + "\",\"detail\":\"" + reason
                        + "\"}]",
                problem.replaceFirst(",\"requestId\":.*", ""));
    }

    /** What the feed has of one record, once it has so many changes. */
    public static List<Feed.Entry> changes(String key, int expected) {
        String kafka = RealParts.get().kafka().bootstrapServers();
        return await().until(() -> Feed.changes(kafka, "trade").of(key), found -> found.size() >= expected);
    }
}
