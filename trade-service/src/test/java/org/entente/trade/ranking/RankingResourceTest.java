package org.entente.trade.ranking;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.DATASETS;
import static org.entente.trade.testkit.Api.RANKINGS;
import static org.entente.trade.testkit.Api.dataset;
import static org.entente.trade.testkit.Api.refused;
import static org.entente.trade.testkit.FlowSample.export;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.DatasetSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RankingResourceTest {

    private static final String EXPORTS = RANKINGS + "?direction=export&reporter=";

    @Test
    void ranksCountriesWithTheWorldGroupsAndUnspecifiedAreasApart() {
        dataset(DatasetSample.of("KEN", "2018", "rank"), export("UGA", "TOTAL", "40"), export("USA", "TOTAL", "20"));
        String now = dataset(
                DatasetSample.of("KEN", "2019", "rank"),
                export("UGA", "TOTAL", "50"),
                export("USA", "TOTAL", "30"),
                export("GBR", "TOTAL", "15"),
                export("899", "TOTAL", "5"),
                export("EU", "TOTAL", "10"),
                export("WLD", "TOTAL", "100"),
                export("UGA", "61", "1"));

        String updated = given().get(DATASETS + now).path("updatedAt");
        String expected =
                """
                {"by":"partner","reporter":"KEN","direction":"export","period":"2019","commodity":"TOTAL",\
                "classification":"H5","source":"rank","unit":"USD","complete":true,\
                "coverage":{"first":"2019","last":"2019","missing":[]},\
                "freshness":{"oldest":"%1$s","newest":"%1$s"},"whole":100,"ranked":3,"sum":95,"items":[\
                {"rank":1,"code":"UGA","kind":"country","value":50,"valuation":"fob","share":0.500000,\
                "change":0.250000},\
                {"rank":2,"code":"USA","kind":"country","value":30,"valuation":"fob","share":0.300000,\
                "change":0.500000}],"apart":[\
                {"code":"WLD","kind":"world","value":100,"valuation":"fob","share":1.000000},\
                {"code":"EU","kind":"group","value":10,"valuation":"fob","share":0.100000},\
                {"code":"899","kind":"unspecified","value":5,"valuation":"fob","share":0.050000}],"rules":"""
                        .formatted(updated);
        String answer =
                given().get(EXPORTS + "KEN&by=partner&period=2019&top=2").asString();
        assertEquals(expected, answer.substring(0, expected.length()));
    }

    @Test
    void ranksOneLevelOfCommoditiesAndNeverTheTotalWithThem() {
        dataset(
                DatasetSample.of("TZA", "2019", "goods"),
                export("WLD", "TOTAL", "100"),
                export("WLD", "09", "60"),
                export("WLD", "71", "30"),
                export("WLD", "0901", "55"),
                export("KEN", "71", "30"));
        String asked = EXPORTS + "TZA&by=commodity&period=2019";

        given().get(asked)
                .then()
                .body("items.code", contains("09", "71"))
                .body("items.share", contains(0.6f, 0.3f))
                .body("apart.code", contains("TOTAL"))
                .body("sum", is(90))
                .body("complete", is(false));
        given().get(asked + "&level=4")
                .then()
                .body("items.code", contains("0901"))
                .body("whole", is(100));
        given().get(asked + "&partner=KEN")
                .then()
                .body("items.value", contains(30))
                .body("items.share", contains(nullValue()));
    }

    @Test
    void withoutARowOfTheWorldThereIsNoShare() {
        dataset(DatasetSample.of("RWA", "2019", "bare"), export("KEN", "TOTAL", "5"));

        given().get(EXPORTS + "RWA&by=partner&period=2019")
                .then()
                .body("complete", is(false))
                .body("whole", nullValue())
                .body("items[0].share", nullValue());
        given().get(EXPORTS + "RWA&by=partner&period=2018")
                .then()
                .body("items", hasSize(0))
                .body("coverage.missing", contains("2018"))
                .body("complete", is(false));
    }

    @Test
    void explainsEachNumberByItsFlows() {
        String before = dataset(DatasetSample.of("MWI", "2018", "why"), export("KEN", "TOTAL", "4"));
        String now = dataset(
                DatasetSample.of("MWI", "2019", "why"), export("KEN", "TOTAL", "5"), export("WLD", "TOTAL", "10"));

        given().get(EXPORTS + "MWI&by=partner&period=2019&explain=true")
                .then()
                .body("items[0].explanation.of", contains("value", "share", "change"))
                .body("items[0].explanation[1].flows.partner", contains("KEN", "WLD"))
                .body("items[0].explanation[2].flows.dataset", contains(now, before));
    }

    @Test
    void refusesWhatWouldMixUnlikeThings() {
        String asked = EXPORTS + "ZMB&period=2019";
        refused(asked, "by", "A ranking has one by: rank by=partner or by=commodity.");
        refused(
                asked + "&by=commodity&commodity=61",
                "commodity",
                "This ranking takes no commodity: level says which commodities are ranked, and TOTAL is never one of"
                        + " them.");
        refused(
                asked + "&by=partner&commodity=TOTAL,61",
                "commodity",
                "TOTAL contains every chapter, and is never added to one: ask for one of them.");
        refused(asked + "&by=partner&top=0", "top", "'0' is not how many to list: it is a number from 1 to 1000.");
        dataset(DatasetSample.of("ZMB", "2019", "one").in("H4"), export("KEN", "TOTAL", "5"));
        dataset(DatasetSample.of("ZMB", "2019", "one").in("H5"), export("KEN", "TOTAL", "5"));
        refused(
                asked + "&by=partner",
                "classification",
                "2019 has values in H4, H5: choose one, such as classification=H5.");
        given().get(asked + "&by=partner&classification=H4").then().statusCode(200);
    }
}
