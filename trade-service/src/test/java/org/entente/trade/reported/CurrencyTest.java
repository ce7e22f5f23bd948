package org.entente.trade.reported;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.DATASETS;
import static org.entente.trade.testkit.Api.FLOWS;
import static org.entente.trade.testkit.Api.MATRIX;
import static org.entente.trade.testkit.Api.SERIES;
import static org.entente.trade.testkit.Api.create;
import static org.entente.trade.testkit.Api.dataset;
import static org.entente.trade.testkit.Api.editor;
import static org.entente.trade.testkit.Api.instantOf;
import static org.entente.trade.testkit.Api.refused;
import static org.entente.trade.testkit.FlowSample.export;
import static org.entente.trade.testkit.FlowSample.imports;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.Api;
import org.entente.trade.testkit.DatasetSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CurrencyTest {

    private static final String PROBLEM =
            "There are values in GBP, USD, which are neither added nor compared: choose one with currency=USD, or a"
                    + " source with source=<name>.";

    @Test
    void datasetIsInDollarsUnlessItSaysOtherwise() {
        String id = create(DATASETS, DatasetSample.of("SWE", "1901", "crowns").json());
        given().get(DATASETS + id).then().body("currency", equalTo("USD"));
        String body = DatasetSample.of("SWE", "1902", "crowns").json().replace(",\"currency\":\"USD\"", "");
        given().get(DATASETS + create(DATASETS, body)).then().body("currency", equalTo("USD"));

        editor().header("If-None-Match", "*")
                .body(DatasetSample.of("SWE", "1903", "crowns").paidIn("GBX").json())
                .put(DATASETS + "0195a7a0-0000-7000-8000-000000001903")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/currency"));
    }

    @Test
    void datasetWithFlowsKeepsItsCurrency() {
        String id = dataset(DatasetSample.of("SWE", "1910", "kept").paidIn("GBP"), export("NOR", "TOTAL", "5"));

        editor().header("If-Match", "\"2.2\"")
                .body(DatasetSample.of("SWE", "1910", "kept").json())
                .put(DATASETS + id)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("it was GBP; a dataset with flows keeps"));
    }

    @Test
    void listsAndTheirExportsTellTheCurrencyAndFindByIt() {
        String id = dataset(DatasetSample.of("NOR", "1911", "told").paidIn("GBP"), export("SWE", "TOTAL", "5"));
        String asked = FLOWS + "?currency=gbp&dataset=" + id;

        given().get(asked).then().body("items.currency", contains("GBP"));
        given().get(FLOWS + "?currency=USD&dataset=" + id).then().body("items.size()", is(0));
        given().queryParam("asOf", instantOf(id, 2)).get(asked).then().body("items.currency", contains("GBP"));
        given().accept("application/x-ndjson").get(asked).then().body(containsString("\"currency\":\"GBP\""));
        given().accept("text/csv").get(asked).then().body(containsString(",told,GBP,export,"));
        given().accept("application/vnd.sdmx.data+csv;version=2.0.0")
                .get(asked)
                .then()
                .body(containsString(",told,1911,5,GBP,fob,"));
        given().get(DATASETS + "?currency=GBP&source=told").then().body("items.id", contains(id));
        given().get("/v1/trade/availability?currency=GBP&source=told")
                .then()
                .body("items[0].datasets.currency", contains("GBP"));
        given().get(FLOWS + "?currency=pounds").then().statusCode(400).body("errors[0].parameter", is("currency"));
    }

    @Test
    void seriesOfTwoCurrenciesIsRefusedUntilOneIsChosen() {
        dataset(DatasetSample.of("DNK", "1947", "pounds").paidIn("GBP"), export("SWE", "TOTAL", "10"));
        dataset(DatasetSample.of("DNK", "1948", "dollars"), export("SWE", "TOTAL", "40"));
        dataset(DatasetSample.of("SWE", "1947", "dollars"), imports("DNK", "TOTAL", "41"));
        String asked = SERIES + "?reporter=DNK&partner=SWE&direction=export";

        refused(asked, "currency", PROBLEM);
        given().get(asked + "&currency=GBP")
                .then()
                .body("unit", equalTo("GBP"))
                .body("points.value", contains(10))
                .body("points[0].mirrorValue", nullValue());
        given().get(asked + "&source=dollars")
                .then()
                .body("unit", equalTo("USD"))
                .body("points.value", contains(40));
        given().get(asked + "&from=1948")
                .then()
                .statusCode(200)
                .body("points[0].growth", nullValue())
                .body("points[0].value", is(40));
        given().get(asked + "&currency=SEK").then().body("unit", equalTo("SEK")).body("points.size()", is(0));
        given().get(asked + "&currency=GBP&explain=true")
                .then()
                .body("points[0].explanation[0].flows.currency", contains("GBP"));
    }

    @Test
    void balanceRankingAndMatrixAreEachInOneCurrency() {
        dataset(
                DatasetSample.of("ISL", "1949", "pounds").paidIn("GBP"),
                export("DNK", "TOTAL", "10"),
                imports("DNK", "TOTAL", "4"));
        dataset(
                DatasetSample.of("ISL", "1949", "dollars"),
                export("DNK", "TOTAL", "40"),
                imports("DNK", "TOTAL", "16"));
        dataset(DatasetSample.of("DNK", "1949", "dollars"), imports("ISL", "TOTAL", "44"));
        String balance = Api.BALANCE + "?reporter=ISL&partner=DNK";
        String ranking = Api.RANKINGS + "?by=partner&reporter=ISL&direction=export&period=1949";
        String matrix = MATRIX + "?countries=ISL,DNK&period=1949";

        refused(balance, "currency", PROBLEM);
        refused(ranking, "currency", PROBLEM);
        refused(matrix, "currency", PROBLEM);
        given().get(balance + "&currency=GBP")
                .then()
                .body("unit", equalTo("GBP"))
                .body("points[0].balance", is(6))
                .body("points[0].mirrorImports", nullValue());
        given().get(ranking + "&currency=GBP")
                .then()
                .body("unit", equalTo("GBP"))
                .body("items.value", contains(10));
        given().get(matrix + "&currency=USD")
                .then()
                .body("unit", equalTo("USD"))
                .body("cells[0].importerValue", is(44))
                .body("cells[0].asymmetry", is(1.1f));
    }
}
