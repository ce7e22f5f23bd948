package org.entente.trade.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.HttpFeed;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.Api;
import org.entente.trade.testkit.DatasetSample;
import org.entente.trade.testkit.FlowSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TradeFeedTest {

    private static final HttpFeed FEED = HttpFeed.of("trade");

    @Test
    void datasetIsInTheFeedInTheSnapshotAndInItsHistory() {
        String id = Api.dataset(
                DatasetSample.of("KHM", "2019", "The feed's test"), FlowSample.export("USA", "TOTAL", "100"));
        FEED.endWith("dataset/" + id, 2);
        String served = given().get(Api.DATASETS + id).asString();

        HttpFeed.Page page = FEED.page("type=dataset&changed=rows&subject=dataset/" + id);
        assertEquals(1, page.items().size());
        assertEquals("/entente/trade", page.items().get(0).get("source").asText());
        assertTrue(page.text().contains(",\"after\":" + served + ","));
        FEED.ask("type=activity").then().statusCode(400);
        FEED.ask("after=99-1").then().statusCode(410).body("snapshot", equalTo("/v1/trade/snapshot"));

        assertTrue(FEED.snapshot("?type=dataset")
                .asString()
                .contains("{\"type\":\"dataset\",\"subject\":\"dataset/%s\",\"revision\":2,\"after\":%s}\n"
                        .formatted(id, served)));

        given().get(Api.DATASETS + id + "/history").then().body("items.revision", contains(2, 1));
        String created = given().get(Api.DATASETS + id + "/history").path("items[1].at");
        given().queryParam("asOf", created)
                .get(Api.DATASETS + id)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
    }
}
