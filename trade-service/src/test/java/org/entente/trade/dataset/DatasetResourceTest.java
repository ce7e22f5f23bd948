package org.entente.trade.dataset;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.DATASETS;
import static org.entente.trade.testkit.Api.changes;
import static org.entente.trade.testkit.Api.create;
import static org.entente.trade.testkit.Api.editor;
import static org.entente.trade.testkit.Api.writeFlows;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.DatasetSample;
import org.entente.trade.testkit.FlowSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DatasetResourceTest {

    @Test
    void startsWithoutFlowsAndAnswersWhatWasWritten() {
        String id = create(DATASETS, DatasetSample.of("116", "2001", "start").json());
        String expected =
                """
                {"id":"%1$s","revision":1,"reporter":"KHM","period":"2001","frequency":"A","classification":"H5",\
                "source":{"name":"start"},"currency":"USD","rows":0,"totals":[],"flowsUrl":"/v1/trade/flows?dataset=%1$s",\
                "createdAt":"""
                        .formatted(id);

        String served = given().get(DATASETS + id).asString();

        assertEquals(expected, served.substring(0, expected.length()));
    }

    @Test
    void flowsMakeOneRevisionAndOneChangeEventEqualToTheAnswer() {
        String id = create(DATASETS, DatasetSample.of("KHM", "2002", "event").json());
        Response written = writeFlows(
                id,
                1,
                "replace",
                FlowSample.export("WLD", "TOTAL", "100.5"),
                FlowSample.export("USA", "TOTAL", "60.25"),
                FlowSample.export("EU", "TOTAL", "30"),
                FlowSample.export("899", "TOTAL", "1.5"),
                FlowSample.export("USA", "61", "20"),
                FlowSample.export("USA", "6109", "20"));
        written.then()
                .statusCode(200)
                .header("ETag", "\"2.2\"")
                .body("rows", is(6))
                .body("lastDelta.added", is(6))
                .body("deltaUrl", equalTo("/v1/trade/flows?dataset=" + id + "&changedSince=1"));

        List<Feed.Entry> entries = changes("dataset/" + id, 2);

        assertEquals(2, entries.size());
        assertEquals(written.asString(), entries.get(1).after());
        assertEquals(given().get(DATASETS + id).asString(), entries.get(1).after());
        assertEquals(
                "[\"deltaUrl\",\"lastDelta\",\"rows\",\"totals\"]",
                entries.get(1).json().get("changed").toString());
        assertEquals(
                "[{\"direction\":\"export\",\"total\":{\"worldRow\":100.5,\"partnerRows\":61.75,\"partners\":2},"
                        + "\"chapters\":{\"partnerRows\":20,\"partners\":1}}]",
                entries.get(1).json().at("/after/totals").toString());
    }

    @Test
    void computedMembersSurviveAnEditAndAreNotTakenFromTheClient() {
        String id = create(DATASETS, DatasetSample.of("KHM", "2003", "edit").json());
        writeFlows(id, 1, "replace", FlowSample.export("USA", "TOTAL", "5"));

        editor().header("If-Match", "\"2.2\"")
                .contentType("application/merge-patch+json")
                .body("{\"rows\":99,\"totals\":[],\"source\":{\"url\":\"https://example.org/data\"}}")
                .patch(DATASETS + id)
                .then()
                .statusCode(200)
                .body("revision", is(3))
                .body("rows", is(1))
                .body("lastDelta.revision", is(2))
                .body("totals[0].total.partnerRows", is(5))
                .body("source.url", equalTo("https://example.org/data"));
    }

    @Test
    void sameReporterPeriodClassificationAndSourceIsAConflict() {
        String body = DatasetSample.of("KHM", "2004", "twice").json();
        create(DATASETS, body);

        editor().body(body).post("/v1/trade/datasets").then().statusCode(409).body("title", containsString("Another"));
    }

    @Test
    void refusesAnUnknownReporterAWrongPeriodAndTheWorld() {
        editor().body(DatasetSample.of("KHN", "2021", "wrong").json())
                .post("/v1/trade/datasets")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reporter"))
                .body("errors[0].detail", containsString("KHM (Cambodia)"));
        editor().body(DatasetSample.of("WLD", "2021", "wrong").json())
                .post("/v1/trade/datasets")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("reports no trade"));
        editor().body(DatasetSample.of("KHM", "2021-13", "wrong").json())
                .post("/v1/trade/datasets")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/period"));
    }

    @Test
    void datasetWithFlowsKeepsItsReporter() {
        String id = create(DATASETS, DatasetSample.of("KHM", "2005", "keep").json());
        writeFlows(id, 1, "replace", FlowSample.export("USA", "TOTAL", "5"));

        editor().header("If-Match", "\"2.2\"")
                .body(DatasetSample.of("USA", "2005", "keep").json())
                .put(DATASETS + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reporter"));
    }

    @Test
    void listsByReporterPeriodAndSource() {
        create(DATASETS, DatasetSample.of("LAO", "2010", "list").json());
        create(DATASETS, DatasetSample.of("LAO", "2011", "list").json());
        create(DATASETS, DatasetSample.of("LAO", "2011-02", "list").json());

        given().get("/v1/trade/datasets?reporter=LA&from=2011&to=2011&frequency=A&source=list")
                .then()
                .statusCode(200)
                .body("items.period", contains("2011"))
                .body("nextPageToken", equalTo(null));
        given().get("/v1/trade/datasets?reporter=LA&pageSize=2").then().body("items.period", contains("2010", "2011"));
        given().get("/v1/trade/datasets?reporter=LAX").then().statusCode(400);
        given().get("/v1/trade/datasets?colour=red").then().statusCode(400);
    }

    @Test
    void writingFlowsNeedsAToken() {
        String id = create(DATASETS, DatasetSample.of("KHM", "2006", "token").json());

        given().contentType("application/json")
                .header("If-Match", "\"1.2\"")
                .body("{\"flows\":[]}")
                .put(DATASETS + id + "/flows")
                .then()
                .statusCode(401);
    }
}
