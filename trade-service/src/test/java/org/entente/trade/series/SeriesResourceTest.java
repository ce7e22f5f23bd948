package org.entente.trade.series;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.DATASETS;
import static org.entente.trade.testkit.Api.SERIES;
import static org.entente.trade.testkit.Api.dataset;
import static org.entente.trade.testkit.FlowSample.export;
import static org.entente.trade.testkit.FlowSample.imports;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.DatasetSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SeriesResourceTest {

    @Test
    void derivesGrowthShareAndMirrorAndNamesTheDatasets() {
        String before = dataset(
                DatasetSample.of("LKA", "2020", "series"), export("USA", "TOTAL", "50"), export("WLD", "TOTAL", "160"));
        String now = dataset(
                DatasetSample.of("LKA", "2021", "series"),
                export("USA", "TOTAL", "66.5"),
                export("WLD", "TOTAL", "200"));
        String mirror = dataset(DatasetSample.of("USA", "2021", "series").in("H6"), imports("LKA", "TOTAL", "76.475"));

        String answer = given().get(SERIES + "?reporter=144&partner=842&direction=export&from=2021&to=2022")
                .asString();

        String expected =
                """
                {"reporter":"LKA","partner":"USA","direction":"export","commodity":"TOTAL","frequency":"A",\
                "unit":"USD","classifications":["H5"],"complete":false,\
                "coverage":{"first":"2021","last":"2021","missing":["2022"]},\
                "freshness":{"oldest":"%4$s","newest":"%4$s"},\
                "points":[{"period":"2021","value":66.5,"valuation":"fob","growth":0.330000,"shareOfTotal":0.332500,\
                "mirrorValue":76.475,"mirrorValuation":"cif","asymmetry":1.150000,"asymmetryBasis":"cif/fob",\
                "likelyReasons":["freightAndInsurance","classificationsDiffer"],"records":[\
                {"role":"value","dataset":"%2$s","revision":2},{"role":"yearBefore","dataset":"%1$s","revision":2},\
                {"role":"world","dataset":"%2$s","revision":2},{"role":"mirror","dataset":"%3$s","revision":2}]}],\
                "rules":"""
                        .formatted(
                                before, now, mirror, given().get(DATASETS + now).path("updatedAt"));
        assertEquals(expected, answer.substring(0, expected.length()));
    }

    @Test
    void asymmetryIsTheImportersValueOverTheExportersFromEitherSide() {
        dataset(DatasetSample.of("JPN", "2020", "sides"), imports("PHL", "TOTAL", "110"));
        dataset(DatasetSample.of("PHL", "2020", "sides"), export("JPN", "TOTAL", "100"));

        given().get(SERIES + "?reporter=JPN&partner=PHL&direction=import")
                .then()
                .body("points[0].asymmetry", is(1.1f));
        given().get(SERIES + "?reporter=PHL&partner=JPN&direction=export")
                .then()
                .body("points[0].asymmetry", is(1.1f));
    }

    @Test
    void whatCannotBeDerivedIsAbsent() {
        dataset(DatasetSample.of("MMR", "2010", "bare"), export("WLD", "TOTAL", "100"), export("THA", "TOTAL", "0"));
        dataset(DatasetSample.of("MMR", "2011", "bare"), export("WLD", "TOTAL", "0"), export("THA", "TOTAL", "5"));

        String partner = given().get(SERIES + "?reporter=MMR&partner=THA&direction=export")
                .asString();
        assertEquals(List.of("2010 0 - 0.000000 -", "2011 5 - - -"), points(partner));
        String world = given().get(SERIES + "?reporter=MMR&partner=WLD&direction=export&from=2010&to=2011")
                .asString();
        assertEquals(List.of("2010 100 - - -", "2011 0 -1.000000 - -"), points(world));
        String nobody = given().get(SERIES + "?reporter=MMR&partner=LAO&direction=export&from=2010&to=2011")
                .asString();
        assertEquals(
                "[\"2010\",\"2011\"]", Json.tree(nobody).at("/coverage/missing").toString());
        assertEquals(false, Json.tree(nobody).get("complete").asBoolean());
    }

    @Test
    void withoutAnyValueNothingIsCoveredAndNothingIsComplete() {
        given().get(SERIES + "?reporter=LAO&partner=NRU&direction=export")
                .then()
                .statusCode(200)
                .body("points", is(List.of()))
                .body("complete", is(false))
                .body("coverage.missing", is(List.of()));
    }

    @Test
    void monthsAndYearsStayApart() {
        dataset(DatasetSample.of("BRN", "2019", "months"), export("JPN", "TOTAL", "12"));
        dataset(DatasetSample.of("BRN", "2019-01", "months"), export("JPN", "TOTAL", "1"));
        dataset(DatasetSample.of("BRN", "2019-03", "months"), export("JPN", "TOTAL", "3"));
        String asked = SERIES + "?reporter=BRN&partner=JPN&direction=export";

        given().get(asked).then().body("points.period", contains("2019")).body("complete", is(true));
        given().get(asked + "&frequency=M")
                .then()
                .body("points.value", contains(1, 3))
                .body("coverage.missing", contains("2019-02"));
        given().get(asked + "&frequency=M&from=2019").then().statusCode(400);
    }

    @Test
    void refusesWhatWouldMixUnlikeThings() {
        String asked = SERIES + "?reporter=KHM&direction=export";
        refused(asked, "partner", "never added");
        refused(SERIES + "?reporter=KHM&partner=USA", "direction", "re-exports are part of exports");
        refused(asked + "&partner=USA&commodity=TOTAL&commodity=61", "commodity", "TOTAL contains every chapter");
        refused(asked + "&partner=USA&commodity=61,62", "commodity", "one commodity");
        refused(asked + "&partner=KHM", "partner", "no partner of its own");
        refused(asked + "&partner=USB", "partner", "Nearest");
        refused(asked + "&partner=USA&from=2021&to=2020", "to", "before it begins");
    }

    @Test
    void refusesSeveralClassificationsAndSourcesUntilOneIsChosen() {
        dataset(DatasetSample.of("IDN", "2016", "one").in("H4"), export("USA", "61", "1"), export("USA", "TOTAL", "2"));
        dataset(DatasetSample.of("IDN", "2017", "one").in("H5"), export("USA", "61", "3"), export("USA", "TOTAL", "4"));
        String asked = SERIES + "?reporter=IDN&partner=USA&direction=export";
        refused(asked + "&commodity=61", "classification", "H4, H5");
        given().get(asked + "&commodity=61&from=2017").then().statusCode(200).body("points.value", contains(3));
        given().get(asked + "&commodity=61&classification=H4").then().body("points.value", contains(1));
        given().get(asked).then().body("points.value", contains(2, 4)).body("points[1].growth", is(1.0f));

        dataset(DatasetSample.of("IDN", "2017", "two").in("H5"), export("USA", "TOTAL", "5"));
        refused(asked, "source", "one, two");
        given().get(asked + "&source=two").then().body("points.value", contains(5));
    }

    private static void refused(String asked, String parameter, String reason) {
        given().get(asked)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is(parameter))
                .body("errors[0].detail", containsString(reason));
    }

    private static List<String> points(String answer) {
        List<String> lines = new java.util.ArrayList<>();
        Json.tree(answer)
                .get("points")
                .forEach(point -> lines.add(String.join(
                        " ",
                        point.get("period").asText(),
                        point.get("value").toString(),
                        point.has("growth") ? point.get("growth").toString() : "-",
                        point.has("shareOfTotal") ? point.get("shareOfTotal").toString() : "-",
                        point.has("mirrorValue") ? point.get("mirrorValue").toString() : "-")));
        return lines;
    }
}
