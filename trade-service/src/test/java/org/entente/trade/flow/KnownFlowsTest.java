package org.entente.trade.flow;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.DATASETS;
import static org.entente.trade.testkit.Api.FLOWS;
import static org.entente.trade.testkit.Api.RANKINGS;
import static org.entente.trade.testkit.Api.SERIES;
import static org.entente.trade.testkit.Api.dataset;
import static org.entente.trade.testkit.Api.editor;
import static org.entente.trade.testkit.Api.instantOf;
import static org.entente.trade.testkit.Api.instantWithout;
import static org.entente.trade.testkit.Api.refused;
import static org.entente.trade.testkit.Api.writeFlows;
import static org.entente.trade.testkit.FlowSample.export;
import static org.entente.trade.testkit.FlowSample.imports;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.DatasetSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KnownFlowsTest {

    @Test
    void flowsSeriesAndRankingsAnswerWithWhatWasKnownThen() {
        String id = dataset(
                DatasetSample.of("NZL", "2014", "then"),
                export("FJI", "TOTAL", "10"),
                export("TON", "TOTAL", "20"),
                export("WLD", "TOTAL", "30"));
        String series = SERIES + "?reporter=NZL&partner=FJI&direction=export";
        String ranking = RANKINGS + "?by=partner&reporter=NZL&direction=export&period=2014";
        String flows = FLOWS + "?reporter=NZL&period=2014";
        String seriesThen = given().get(series).asString();
        String rankingThen = given().get(ranking).asString();
        String flowsThen = given().get(flows).asString();
        String instant = instantOf(id, 2);

        writeFlows(id, 2, "replace", export("FJI", "TOTAL", "99"), export("WLD", "TOTAL", "99"))
                .then()
                .statusCode(200);

        given().get(series).then().body("points.value", contains(99));
        assertEquals(seriesThen, given().queryParam("asOf", instant).get(series).asString());
        assertEquals(
                rankingThen, given().queryParam("asOf", instant).get(ranking).asString());
        assertEquals(flowsThen, given().queryParam("asOf", instant).get(flows).asString());
        given().queryParam("asOf", instant)
                .get(flows)
                .then()
                .body("items.value", contains(10, 20, 30))
                .header("Feed-Cursor", matchesPattern("1-[0-9]+"));
    }

    @Test
    void datasetThatIsGoneSinceStandsAsItWas() {
        String id = dataset(DatasetSample.of("FJI", "2014-02", "gone"), imports("NZL", "TOTAL", "7"));
        String instant = instantOf(id, 2);
        editor().header("If-Match", "\"2.2\"").delete(DATASETS + id).then().statusCode(204);
        String asked = FLOWS + "?reporter=FJI&from=2014-02&to=2014-02&frequency=M&source=gone";

        given().get(asked).then().body("items", hasSize(0));
        given().queryParam("asOf", instant).get(asked).then().body("items.value", contains(7));
        String after = instantWithout(id);
        given().queryParam("asOf", after).get(asked).then().body("items", hasSize(0));
        given().queryParam("asOf", "2020-01-01T00:00:00Z").get(asked).then().body("items", hasSize(0));
        refused(
                FLOWS + "?asOf=2020-01-01T00:00:00Z&dataset=" + id,
                "dataset",
                "There was no dataset '" + id + "' then.");
    }

    @Test
    void pagesOfAnInstantStayTheSameWhileRowsChange() {
        String id = dataset(
                DatasetSample.of("TON", "2014", "pages"),
                export("FJI", "61", "1"),
                export("FJI", "62", "2"),
                export("FJI", "63", "3"));
        String asked = FLOWS + "?pageSize=2&reporter=TON&asOf=" + instantOf(id, 2);
        String token = given().get(asked)
                .then()
                .body("items.value", contains(1, 2))
                .extract()
                .path("nextPageToken");

        writeFlows(id, 2, "replace", export("FJI", "61", "9")).then().statusCode(200);

        given().queryParam("pageToken", token).get(asked).then().body("items.value", contains(3));
    }

    @Test
    void anInstantThatIsNotSettledOrADeltaOfThePastIsRefused() {
        given().get(FLOWS + "?asOf=2999-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("asOf"));
        given().get(SERIES + "?reporter=TON&partner=FJI&direction=export&asOf=yesterday")
                .then()
                .statusCode(400);
        refused(
                FLOWS + "?changedSince=1&asOf=2020-01-01T00:00:00Z",
                "changedSince",
                "A delta ends now: ask for it without asOf, or for the flows of an instant alone.");
    }
}
