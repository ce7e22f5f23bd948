package org.entente.events.history;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.testkit.HttpFeed;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Forgotten;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HistoryTest {

    @Inject
    AgroalDataSource dataSource;

    @Test
    void hasEveryRevisionTheNewestFirstAndWhoMadeIt() {
        String created = Api.create("/v1/topics/told", Samples.topic("told")).asString();
        String patched = Api.patch("/v1/topics/told", "\"1.1\"", "{\"name\":\"Told again\"}")
                .asString();
        Api.delete("/v1/topics/told", "\"2.1\"").then().statusCode(204);
        String recreated = Api.create("/v1/topics/told", Samples.topic("told")).asString();

        Response history = history("told", 4);

        history.then()
                .statusCode(200)
                .body("items.revision", contains(4, 3, 2, 1))
                .body("items.operation", contains("created", "deleted", "updated", "created"))
                .body("items.caller", everyItem(equalTo("editor")))
                .body("items.at", everyItem(notNullValue()))
                .body("items.occurredAt", everyItem(notNullValue()))
                .body("items[1].after", nullValue())
                .body("items[2].changed", contains("name"))
                .body("nextPageToken", nullValue())
                .body("complete", equalTo(true))
                .body("reachesBackTo", nullValue());
        for (String after : List.of(created, patched, recreated)) {
            assertTrue(history.asString().contains(",\"after\":" + after + ",\"position\":"), history.asString());
        }
        List<Long> positions = HttpFeed.of("events").page("subject=topic/told").positions();
        assertEquals(
                List.of(positions.get(3), positions.get(2), positions.get(1), positions.get(0)),
                history.jsonPath().getList("items.position", Long.class));
    }

    @Test
    void pagesBackToTheFirstRevision() {
        Api.create("/v1/topics/leafed", Samples.topic("leafed"));
        for (int revision = 1; revision < 5; revision++) {
            Api.patch("/v1/topics/leafed", "\"" + revision + ".1\"", "{\"name\":\"Name " + revision + "\"}");
        }
        history("leafed", 5);
        List<Integer> revisions = new ArrayList<>();
        String next = "/v1/topics/leafed/history?pageSize=2";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            revisions.addAll(page.jsonPath().getList("items.revision"));
            String link = page.header("Link");
            assertEquals(link == null, page.jsonPath().get("nextPageToken") == null);
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(List.of(5, 4, 3, 2, 1), revisions);
    }

    @Test
    void saysHowFarBackItReachesWhereOldChangesAreGone() {
        Api.create("/v1/topics/faded", Samples.topic("faded"));
        Api.patch("/v1/topics/faded", "\"1.1\"", "{\"name\":\"Faded\"}");
        long first = history("faded", 2).jsonPath().getLong("items[1].position");
        Api.create("/v1/topics/fresh", Samples.topic("fresh"));
        history("fresh", 1);
        Forgotten.upTo(first, dataSource, () -> {
            Response kept = given().get("/v1/topics/faded/history");
            kept.then().body("items.revision", contains(2)).body("complete", equalTo(false));
            kept.then().body("reachesBackTo", equalTo(kept.jsonPath().getString("items[0].at")));
            given().get("/v1/topics/fresh/history").then().body("complete", equalTo(true));
        });
        given().get("/v1/topics/faded/history").then().body("complete", equalTo(true));
    }

    @Test
    void ofWhatNeverWasIsNotFoundAndOfWhatIsDeletedIs() {
        given().get("/v1/topics/never-was/history").then().statusCode(404);
        given().get("/v1/topics/Never%20Was/history").then().statusCode(400);
        Api.create("/v1/topics/was", Samples.topic("was"));
        Api.delete("/v1/topics/was", "\"1.1\"");
        given().get("/v1/topics/was/history").then().statusCode(200);
        history("was", 2).then().body("items.operation", contains("deleted", "created"));
    }

    @Test
    void refusesATokenOfAnotherRecord() {
        for (String code : List.of("token-a", "token-b")) {
            Api.create("/v1/topics/" + code, Samples.topic(code));
            Api.patch("/v1/topics/" + code, "\"1.1\"", "{\"name\":\"Else\"}");
        }
        history("token-a", 2);
        String token =
                given().get("/v1/topics/token-a/history?pageSize=1").jsonPath().getString("nextPageToken");
        given().queryParam("pageToken", token)
                .get("/v1/topics/token-b/history")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("pageToken"));
        given().get("/v1/topics/token-a/history?pageSize=0")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1));
    }

    private static Response history(String code, int revisions) {
        return await().until(
                        () -> given().get("/v1/topics/" + code + "/history"),
                        history -> history.jsonPath().getList("items").size() == revisions);
    }
}
