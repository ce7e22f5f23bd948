package org.entente.aid.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.aid.Api;
import org.entente.aid.Sample;
import org.entente.chassis.testkit.HttpFeed;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AidFeedTest {

    private static final HttpFeed FEED = HttpFeed.of("aid");

    @Test
    void activityIsInTheFeedInTheSnapshotAndInItsHistory() {
        String id = Api.created(Sample.activity());
        Api.patch(id, "\"1.2\"", "{\"title\":\"Demining\"}").then().statusCode(200);
        FEED.endWith("activity/" + id, 2);
        String served = given().get(Api.ACTIVITIES + "/" + id).asString();

        HttpFeed.Page page = FEED.page("type=activity&changed=title&subject=activity/" + id);
        assertEquals(2, page.items().size());
        assertEquals("/entente/aid", page.items().get(1).get("source").asText());
        assertTrue(page.text().contains(",\"after\":" + served + ","));
        FEED.ask("type=dataset").then().statusCode(400);
        FEED.ask("after=99-1").then().statusCode(410).body("snapshot", equalTo("/v1/aid/snapshot"));

        assertTrue(FEED.snapshot("?type=activity")
                .asString()
                .contains("{\"type\":\"activity\",\"subject\":\"activity/%s\",\"revision\":2,\"after\":%s}\n"
                        .formatted(id, served)));

        String history = Api.ACTIVITIES + "/" + id + "/history";
        given().get(history).then().body("items.revision", contains(2, 1));
        String created = given().get(history).path("items[1].at");
        given().queryParam("asOf", created)
                .get(Api.ACTIVITIES + "/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Demining of Battambang"));
    }

    @Test
    void figuresHaveAHistoryToo() {
        given().get("/v1/aid/figures/0198c7a0-0000-7000-8000-000000000000/history")
                .then()
                .statusCode(404);
        given().get("/v1/aid/figures/implied/history").then().statusCode(400);
    }
}
