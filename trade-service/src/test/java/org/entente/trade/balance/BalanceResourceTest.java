package org.entente.trade.balance;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.BALANCE;
import static org.entente.trade.testkit.Api.DATASETS;
import static org.entente.trade.testkit.Api.dataset;
import static org.entente.trade.testkit.Api.refused;
import static org.entente.trade.testkit.FlowSample.export;
import static org.entente.trade.testkit.FlowSample.imports;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.DatasetSample;
import org.entente.trade.testkit.FlowSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BalanceResourceTest {

    @Test
    void setsExportsAgainstImportsOfEachSideByItself() {
        String own = dataset(
                DatasetSample.of("PER", "2019", "balance"),
                export("CHL", "TOTAL", "120.50"),
                imports("CHL", "TOTAL", "100"),
                new FlowSample("reExport", "CHL", "TOTAL", "20", ""));
        dataset(
                DatasetSample.of("CHL", "2019", "balance"),
                imports("PER", "TOTAL", "130"),
                export("PER", "TOTAL", "90"));

        String updated = given().get(DATASETS + own).path("updatedAt");
        String expected =
                """
                {"reporter":"PER","partner":"CHL","commodity":"TOTAL","frequency":"A","unit":"USD","complete":false,\
                "coverage":{"first":"2019","last":"2019","missing":["2020"]},\
                "freshness":{"oldest":"%1$s","newest":"%1$s"},"points":[{"period":"2019",\
                "exports":120.50,"exportsValuation":"fob","imports":100,"importsValuation":"cif","balance":20.50,\
                "mirrorExports":130,"mirrorExportsValuation":"cif","mirrorImports":90,"mirrorImportsValuation":"fob",\
                "mirrorBalance":40}],"rules":"""
                        .formatted(updated);
        String answer = given().get(BALANCE + "?reporter=PER&partner=CHL&from=2019&to=2020")
                .asString();
        assertEquals(expected, answer.substring(0, expected.length()));
    }

    @Test
    void aDirectionThatWasNotToldLeavesNoBalanceAndIsMissing() {
        dataset(DatasetSample.of("BOL", "2018", "half"), export("CHL", "TOTAL", "5"));
        dataset(DatasetSample.of("BOL", "2019", "half"), export("CHL", "TOTAL", "7"), imports("CHL", "TOTAL", "9"));

        given().get(BALANCE + "?reporter=BOL&partner=CHL")
                .then()
                .body("complete", is(false))
                .body("coverage.missing", contains("2018"))
                .body("points.balance", contains(nullValue(), is(-2)))
                .body("points.mirrorBalance", contains(nullValue(), nullValue()));
        given().get(BALANCE + "?reporter=BOL&partner=CHL&from=2019").then().body("complete", is(true));
    }

    @Test
    void explainsABalanceByItsTwoFlows() {
        String id = dataset(
                DatasetSample.of("ECU", "2017", "explain"), export("CHL", "TOTAL", "8"), imports("CHL", "TOTAL", "3"));

        given().get(BALANCE + "?reporter=ECU&partner=CHL&explain=true")
                .then()
                .body("points[0].explanation.of", contains("balance"))
                .body("points[0].explanation[0].flows.role", contains("exports", "imports"))
                .body("points[0].explanation[0].flows.dataset", contains(id, id))
                .body("points[0].explanation[0].flows.value", contains(8, 3));
    }

    @Test
    void takesOutItsPointsAsCsv() {
        dataset(DatasetSample.of("PRY", "2017", "csv"), export("CHL", "TOTAL", "3"), imports("CHL", "TOTAL", "8"));

        assertEquals(
                """
                period,exports,exportsValuation,imports,importsValuation,balance,mirrorExports,mirrorExportsValuation,\
                mirrorImports,mirrorImportsValuation,mirrorBalance,explanation\r
                2017,3,fob,8,cif,-5,,,,,,\r
                """,
                given().accept("text/csv")
                        .get(BALANCE + "?reporter=PRY&partner=CHL")
                        .asString());
    }

    @Test
    void refusesExportsAndImportsFromDifferentDatasets() {
        dataset(DatasetSample.of("URY", "2017", "one"), export("CHL", "TOTAL", "3"));
        dataset(DatasetSample.of("URY", "2017", "two"), imports("CHL", "TOTAL", "8"));

        refused(
                BALANCE + "?reporter=URY&partner=CHL",
                "source",
                "2017 has values of several sources, one, two: choose one with source=<name>.");
        refused(
                BALANCE + "?partner=CHL",
                "reporter",
                "A balance has one reporter: values of several reporters tell the same trade twice.");
    }
}
