package org.entente.trade.testkit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.RealParts;

/** The API of trade as an editor calls it. */
public final class Api {

    public static final String DATASETS = "/v1/trade/datasets/";
    public static final String FLOWS = "/v1/trade/flows";
    public static final String SERIES = "/v1/trade/series";
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
        return editor().header("If-Match", "\"" + revision + ".1\"")
                .queryParam("mode", mode)
                .body(body)
                .put(DATASETS + dataset + "/flows");
    }

    /** What the feed has of one record, once it has so many changes. */
    public static List<Feed.Entry> changes(String key, int expected) {
        String kafka = RealParts.get().kafka().bootstrapServers();
        return await().until(() -> Feed.changes(kafka, "trade").of(key), found -> found.size() >= expected);
    }
}
