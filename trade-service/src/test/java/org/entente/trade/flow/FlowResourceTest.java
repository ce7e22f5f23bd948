package org.entente.trade.flow;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.DATASETS;
import static org.entente.trade.testkit.Api.FLOWS;
import static org.entente.trade.testkit.Api.create;
import static org.entente.trade.testkit.Api.dataset;
import static org.entente.trade.testkit.Api.editor;
import static org.entente.trade.testkit.Api.writeFlows;
import static org.entente.trade.testkit.FlowSample.export;
import static org.entente.trade.testkit.FlowSample.imports;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.Api;
import org.entente.trade.testkit.DatasetSample;
import org.entente.trade.testkit.FlowSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FlowResourceTest {

    @Test
    void answersAFlowWithWhatTellsItApart() {
        String id = dataset(
                DatasetSample.of("VNM", "2012", "one"),
                export("842", "6109", "12.50")
                        .with(
                                ",\"netWeightKg\":3,\"quantity\":7.25,\"quantityUnit\":\"u\\\\n\",\"flags\":{\"reported\":true}"));

        String expected =
                """
                {"items":[{"dataset":"%s","reporter":"VNM","period":"2012","frequency":"A","classification":"H5",\
                "source":"one","currency":"USD","direction":"export","commodity":"6109","partner":"USA","partnerKind":"country",\
                "partner2":"WLD","customsProcedure":"C00",\
                "modeOfTransport":"0","value":12.50,"valuation":"fob","netWeightKg":3,"quantity":7.25,\
                "quantityUnit":"u\\\\n","flags":{"reported":true},"sinceRevision":2}],"nextPageToken":null}"""
                        .formatted(id);
        assertEquals(expected, given().get(FLOWS + "?dataset=" + id).asString());
    }

    @Test
    void filtersByPartnerDirectionCommodityAndPeriod() {
        dataset(
                DatasetSample.of("VNM", "2013", "filters"),
                export("USA", "TOTAL", "1"),
                export("USA", "61", "2"),
                export("USA", "6109", "3"),
                export("USA", "610910", "4"),
                export("USA", "62", "5"),
                imports("USA", "61", "6"),
                export("899", "61", "7"),
                export("0", "61", "8"));
        String asked = FLOWS + "?reporter=704&from=2013&to=2013&";

        given().get(asked + "partner=USA&direction=export&commodity=61").then().body("items.value", contains(2));
        given().get(asked + "partner=842&under=61").then().body("items.value", contains(3, 4));
        given().get(asked + "direction=import").then().body("items.value", contains(6));
        given().get(asked + "partner=_X").then().body("items.partner", contains("899"));
        given().get(asked + "partner=0").then().body("items.value", contains(8));
        given().get(asked + "frequency=M").then().body("items.value", is(List.of()));
    }

    @Test
    void flowsThatDifferInOneBreakdownStayApart() {
        String id = dataset(
                DatasetSample.of("VNM", "2014", "apart"),
                export("USA", "61", "1"),
                export("USA", "61", "2").with(",\"partner2\":\"CHN\""),
                export("USA", "61", "3").with(",\"customsProcedure\":\"C06\""),
                export("USA", "61", "4").with(",\"modeOfTransport\":\"2100\""));

        given().get(FLOWS + "?dataset=" + id).then().body("items.value", contains(1, 2, 3, 4));
        given().get(DATASETS + id).then().body("totals[0].chapters.partnerRows", is(1));
    }

    @Test
    void pagesThroughEveryRowOnce() {
        FlowSample[] flows = IntStream.range(0, 25)
                .mapToObj(i -> export("USA", "61" + (10 + i), String.valueOf(i)))
                .toArray(FlowSample[]::new);
        String id = dataset(DatasetSample.of("VNM", "2015", "pages"), flows);
        List<String> commodities = new ArrayList<>();
        String token = null;
        do {
            var request = given().queryParam("dataset", id).queryParam("pageSize", 7);
            var page = (token == null ? request : request.queryParam("pageToken", token)).get(FLOWS);
            commodities.addAll(page.path("items.commodity"));
            token = page.path("nextPageToken");
        } while (token != null);

        assertEquals(
                IntStream.range(0, 25).mapToObj(i -> "61" + (10 + i)).toList(),
                commodities.stream().sorted().toList());
    }

    @Test
    void exportsEverythingThatMatchesAsLines() {
        String id = dataset(
                DatasetSample.of("VNM", "2018", "export"), export("USA", "61", "1"), export("CHN", "61", "2.50"));

        String lines = given().accept("application/x-ndjson")
                .get(FLOWS + "?fields=partner,value&dataset=" + id)
                .asString();

        assertEquals(
                List.of("{\"partner\":\"CHN\",\"value\":2.50}", "{\"partner\":\"USA\",\"value\":1}"),
                lines.lines().sorted().toList());
    }

    @Test
    void tellsEveryWrongFlowOfABody() {
        String id = create(DATASETS, DatasetSample.of("VNM", "2016", "wrong").json());

        writeFlows(id, 1, "replace", export("VNM", "61", "1"), export("USA", "61", "1"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/flows/0/partner"))
                .body("errors[0].detail", containsString("VNM is the dataset's reporter"));
        writeFlows(id, 1, "replace", export("USA", "61", "1"), export("840", "61", "2"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/flows/1"));
        writeFlows(id, 1, "replace", export("USB", "61", "1"), export("USA", "6 1", "-2"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/flows/0/partner", "/flows/1/commodity", "/flows/1/value"))
                .body("errors[0].detail", containsString("USA (United States"));
        given().get(DATASETS + id).then().body("revision", is(1));
        given().get(FLOWS + "?dataset=" + id).then().body("items", is(List.of()));
    }

    @Test
    void refusesAQuestionThatCannotBeAnswered() {
        given().get(FLOWS + "?changedSince=1").then().statusCode(400);
        given().get(FLOWS + "?dataset=0195a7a0-0000-7000-8000-000000000000")
                .then()
                .statusCode(400);
        given().get(FLOWS + "?commodity=61*").then().statusCode(400);
        given().get(FLOWS + "?commodity=61&under=61").then().statusCode(400);
        given().get(FLOWS + "?partner=EUX").then().statusCode(400).body("errors[0].parameter", is("partner"));
        given().get(FLOWS + "?direction=exports").then().statusCode(400);
        editor().header("If-Match", "\"1.2\"")
                .body("{\"flows\":[]}")
                .put(DATASETS + "0195a7a0-0000-7000-8000-000000000000/flows")
                .then()
                .statusCode(404);
    }

    @Test
    void staleOrMissingPreconditionWritesNothing() {
        String id = dataset(DatasetSample.of("VNM", "2017", "stale"), export("USA", "61", "1"));

        writeFlows(id, 1, "replace", export("USA", "61", "2")).then().statusCode(412);
        editor().body(FlowSample.body(export("USA", "61", "2")))
                .put(Api.DATASETS + id + "/flows")
                .then()
                .statusCode(428);
        writeFlows(id, 2, "overwrite", export("USA", "61", "2")).then().statusCode(400);

        given().get(FLOWS + "?dataset=" + id).then().body("items.value", contains(1));
    }
}
