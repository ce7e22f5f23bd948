package org.entente.trade.flow;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.DATASETS;
import static org.entente.trade.testkit.Api.FLOWS;
import static org.entente.trade.testkit.Api.changes;
import static org.entente.trade.testkit.Api.create;
import static org.entente.trade.testkit.Api.dataset;
import static org.entente.trade.testkit.Api.editor;
import static org.entente.trade.testkit.Api.writeFlows;
import static org.entente.trade.testkit.FlowSample.export;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.DatasetSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FlowDeltaTest {

    @Test
    void writeThatChangesNothingMakesNoRevisionAndNoEvent() {
        String id =
                dataset(DatasetSample.of("THA", "2012", "same"), export("USA", "61", "1.0"), export("CHN", "61", "2"));

        writeFlows(id, 2, "replace", export("CHN", "61", "2.00"), export("USA", "61", "1"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2.2\"");
        writeFlows(id, 2, "merge", export("CHN", "61", "3")).then().body("revision", is(3));

        assertEquals(3, changes("dataset/" + id, 3).size());
    }

    @Test
    void replacementListsExactlyTheRowsThatChanged() {
        String id = dataset(
                DatasetSample.of("THA", "2013", "delta"),
                export("USA", "61", "1"),
                export("CHN", "61", "2"),
                export("JPN", "61", "3"));

        writeFlows(id, 2, "replace", export("USA", "61", "1"), export("CHN", "61", "2.5"), export("KOR", "61", "4"))
                .then()
                .statusCode(200)
                .body("rows", is(3))
                .body("lastDelta.revision", is(3))
                .body("lastDelta.added", is(1))
                .body("lastDelta.revised", is(1))
                .body("lastDelta.removed", is(1));

        assertEquals(List.of("added KOR 4", "removed JPN 3", "revised CHN 2.5 before 2"), delta(id, 2));
        assertEquals(List.of("added CHN 2.5", "added KOR 4", "added USA 1"), delta(id, 1));
        assertEquals(List.of(), delta(id, 3));
    }

    @Test
    void mergeRemovesNothing() {
        String id =
                dataset(DatasetSample.of("THA", "2014", "merge"), export("USA", "61", "1"), export("CHN", "62", "2"));

        writeFlows(id, 2, "merge", export("USA", "61", "9"))
                .then()
                .body("lastDelta.removed", is(0))
                .body("rows", is(2));

        assertEquals(List.of("revised USA 9 before 1"), delta(id, 2));
    }

    @Test
    void rowThatCameBackAsItWasIsNoChange() {
        String id =
                dataset(DatasetSample.of("THA", "2015", "back"), export("USA", "61", "1"), export("CHN", "61", "2"));
        writeFlows(id, 2, "replace", export("CHN", "61", "5"));
        writeFlows(id, 3, "replace", export("USA", "61", "1"), export("CHN", "61", "7"));

        assertEquals(List.of("revised CHN 7 before 2"), delta(id, 2));
        assertEquals(List.of("added USA 1", "revised CHN 7 before 5"), delta(id, 3));
    }

    @Test
    void datasetThatIsCreatedAgainContinuesItsHistory() {
        DatasetSample sample = DatasetSample.of("THA", "2016", "again");
        String id = dataset(sample, export("USA", "61", "1"));
        editor().header("If-Match", "\"2.2\"").delete(DATASETS + id).then().statusCode(204);
        given().get(FLOWS + "?reporter=THA&period=2016").then().body("items", is(List.of()));

        editor().header("If-None-Match", "*")
                .body(sample.json())
                .put(DATASETS + id)
                .then()
                .body("rows", is(0));
        writeFlows(id, 4, "replace", export("USA", "61", "2")).then().body("revision", is(5));

        assertEquals(List.of("revised USA 2 before 1"), delta(id, 2));
        assertEquals(List.of("added USA 2"), delta(id, 3));
    }

    @Test
    void manyFlowsAreWrittenTogether() {
        String id = create(DATASETS, DatasetSample.of("THA", "2017", "many").json());
        StringBuilder flows = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            flows.append(i == 0 ? "" : ",")
                    .append("{\"direction\":\"import\",\"partner\":\"USA\",\"commodity\":\"%06d\",\"value\":%d}"
                            .formatted(i, i));
        }
        String body = "{\"flows\":[" + flows + "]}";

        writeFlows(id, 1, "replace", body)
                .then()
                .body("lastDelta.added", is(20_000))
                .body("rows", is(20_000));
        writeFlows(id, 2, "replace", body).then().body("revision", is(2));
        writeFlows(id, 2, "replace", "{\"flows\":[]}")
                .then()
                .body("lastDelta.removed", is(20_000))
                .body("rows", is(0));
    }

    private static List<String> delta(String dataset, long since) {
        String answer = given().get(FLOWS + "?dataset=" + dataset + "&changedSince=" + since)
                .asString();
        List<String> lines = new ArrayList<>();
        for (JsonNode row : Json.tree(answer).get("items")) {
            String before =
                    row.has("before") ? " before " + row.at("/before/value").asText() : "";
            lines.add(row.get("change").asText() + " " + row.get("partner").asText() + " "
                    + row.get("value").asText() + before);
        }
        return lines.stream().sorted().toList();
    }
}
