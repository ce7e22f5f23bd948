package org.entente.trade.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.Api;
import org.entente.trade.testkit.DatasetSample;
import org.entente.trade.testkit.FlowSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FlowImportTest {

    private static final String FILE =
            """
            KHM 2020 export WLD TOTAL 12.5
            KHM 2020 export USA TOTAL 7.5
            KHM 2020 export CHN TOTAL 5
            KHM 2020 import WLD 61 4
            VNM 2020 export USA 61 30.25
            """;

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void datasetIsCreatedWithItsFlowsByOneChange(String commit) {
        String source = Runs.source();

        JsonPath run = Runs.finished(source, "merge", commit, FILE);

        assertEquals("completed", run.getString("phase"));
        assertEquals(Runs.rows(5, 0, 0, 0, 0), run.getMap("rows"));
        String dataset = Runs.dataset(source, "KHM", "2020");
        List<Feed.Entry> changes = Api.changes("dataset/" + dataset, 1);
        assertEquals(1, changes.size());
        String view = given().get(Api.DATASETS + dataset).asString();
        assertEquals(Json.tree(view), changes.get(0).json().get("after"));
        assertEquals("created", changes.get(0).json().get("operation").asText());
        assertEquals(
                """
                {"id":"%1$s","revision":1,"reporter":"KHM","period":"2020","frequency":"A","classification":"H5",\
                "source":{"name":"%2$s"},"currency":"USD","rows":4,"totals":[{"direction":"export","total":{"worldRow":12.5,\
                "partnerRows":12.5,"partners":2},"chapters":{"partners":0}},{"direction":"import","total":{"partners":0},\
                "chapters":{"worldRow":4,"partners":0}}],"lastDelta":{"revision":1,"added":4,"revised":0,"removed":0},\
                "flowsUrl":"/v1/trade/flows?dataset=%1$s","deltaUrl":"/v1/trade/flows?dataset=%1$s&changedSince=0"}"""
                        .formatted(dataset, source),
                Json.write(Json.tree(view)
                        .<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy()
                        .without(List.of("createdAt", "updatedAt"))));
        assertEquals(
                "import:" + run.getString("id"),
                given().get(Api.DATASETS + dataset + "/history").path("items[0].caller"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void secondImportOfAFileChangesNothing(String commit) {
        String source = Runs.source();
        Runs.finished(source, "merge", commit, FILE);

        JsonPath second = Runs.finished(source, "replace", commit, FILE);

        assertEquals(Runs.rows(0, 0, 5, 0, 0), second.getMap("rows"));
        assertEquals(List.of(1, 1), Runs.datasets(source).getList("items.revision"));
        assertEquals(
                1,
                Api.changes("dataset/" + Runs.dataset(source, "KHM", "2020"), 1).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void revisedFileChangesWhatDiffersAlone(String commit) {
        String source = Runs.source();
        Runs.finished(source, "merge", commit, FILE);
        String changed = Runs.dataset(source, "KHM", "2020");
        String same = Runs.dataset(source, "VNM", "2020");
        String before = Api.instantOf(changed, 1);

        JsonPath run = Runs.finished(
                source, "merge", commit, FILE.replace("CHN TOTAL 5", "CHN TOTAL 6") + "KHM 2020 export JPN TOTAL 1\n");

        assertEquals(Runs.rows(1, 1, 4, 0, 0), run.getMap("rows"));
        assertEquals(2, Api.changes("dataset/" + changed, 2).size());
        assertEquals(1, Api.changes("dataset/" + same, 1).size());
        JsonPath record = given().get(Api.DATASETS + changed).jsonPath();
        assertEquals(14.5f, record.getFloat("totals[0].total.partnerRows"));
        JsonPath delta = given().urlEncodingEnabled(false)
                .get(record.getString("deltaUrl"))
                .jsonPath();
        assertEquals(
                List.of("added JPN 1", "revised CHN 6"),
                delta.<java.util.Map<String, Object>>getList("items").stream()
                        .map(row -> row.get("change") + " " + row.get("partner") + " " + row.get("value"))
                        .sorted()
                        .toList());
        assertEquals(
                List.of(5),
                given().queryParam("dataset", changed)
                        .queryParam("asOf", before)
                        .queryParam("partner", "CHN")
                        .get(Api.FLOWS)
                        .jsonPath()
                        .getList("items.value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void datasetThatAClientMadeIsFoundByItsNaturalKeyBesideANewOne(String commit) {
        String source = Runs.source();
        String dataset = Api.dataset(DatasetSample.of("KHM", "2020", source), FlowSample.export("USA", "TOTAL", "7.5"));

        JsonPath run =
                Runs.finished(source, "merge", commit, FILE + "VNM 2020 both USA 62 1\nVNM 2020 export USA 62 2\n");

        assertEquals(Runs.rows(5, 0, 1, 1, 0), run.getMap("rows"));
        assertEquals(3, (int)
                given().get(Api.DATASETS + Runs.dataset(source, "VNM", "2020")).path("lastDelta.added"));
        assertEquals(dataset, Runs.dataset(source, "KHM", "2020"));
        assertEquals(3, (int) given().get(Api.DATASETS + dataset).path("revision"));
    }

    @Test
    void flowsThatDifferInSecondPartnerProcedureOrTransportStayApart() {
        String source = Runs.source();

        JsonPath run = Runs.merged(
                source,
                """
                THA 2007 import CHN 0306 1
                THA 2007 import CHN 0306 2 VNM
                THA 2007 import CHN 0306 3 VNM C04
                THA 2007 import CHN 0306 4 VNM C04 2100
                """);

        assertEquals(Runs.rows(4, 0, 0, 0, 0), run.getMap("rows"));
        assertEquals(4, Runs.flows(Runs.dataset(source, "THA", "2007")).size());
    }

    @Test
    void rowWithSeveralFlowsIsOneRow() {
        String source = Runs.source();

        JsonPath first = Runs.merged(source, "THA 2007 both CHN 03 1\nTHA 2007 import VNM 03 2\n");
        JsonPath second = Runs.merged(
                source,
                """
                THA 2007 both CHN 03 1
                THA 2007 import VNM 03 3
                THA 2007 both VNM 03 4
                THA 2007 both CHN 03 2
                """);

        assertEquals(Runs.rows(2, 0, 0, 0, 0), first.getMap("rows"));
        assertEquals(Runs.rows(1, 1, 1, 1, 0), second.getMap("rows"));
        assertEquals(
                List.of("3 false", "4 true"),
                given()
                        .get(second.getString("links.rejections"))
                        .jsonPath()
                        .<java.util.Map<String, Object>>getList("items")
                        .stream()
                        .map(each -> each.get("row") + " " + each.get("whole"))
                        .toList());
        assertEquals(
                List.of("export CHN 03 1", "export VNM 03 4", "import CHN 03 1", "import VNM 03 3"),
                Runs.flows(Runs.dataset(source, "THA", "2007")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void flowsInAnotherCurrencyAreRejected(String commit) {
        String source = Runs.source();

        JsonPath run = Runs.finished(
                source,
                "merge",
                commit,
                "THA 1900 import CHN 03 1 WLD C00 0 GBP\nTHA 1900 import VNM 03 2\nTHA 1900 import LAO 03 2 WLD C00 0 GBP\n");

        assertEquals("completed", run.getString("phase"));
        assertEquals(Runs.rows(2, 0, 0, 1, 0), run.getMap("rows"));
        given().get(run.getString("links.rejections"))
                .then()
                .body("items.rule", contains("other-currency"))
                .body("items.line", contains(2))
                .body(
                        "items[0].detail",
                        equalTo("The dataset of THA for 1900 from '" + source
                                + "' has values in GBP, and these are in USD: import them under the name of another"
                                + " source."));
    }
}
