package org.entente.trade.series;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.SERIES;
import static org.entente.trade.testkit.Api.dataset;
import static org.entente.trade.testkit.FlowSample.export;
import static org.entente.trade.testkit.FlowSample.imports;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.DatasetSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SeriesExportTest {

    private static final String SDMX = "application/vnd.sdmx.data+csv;version=2.0.0";

    @Test
    void takesOutItsPointsInOurStructureOfSdmxCsv() {
        dataset(DatasetSample.of("OMN", "2011", "sdmx"), export("YEM", "TOTAL", "4"), export("WLD", "TOTAL", "8"));
        dataset(DatasetSample.of("OMN", "2012", "sdmx"), export("YEM", "TOTAL", "3"));
        dataset(DatasetSample.of("YEM", "2012", "sdmx"), imports("OMN", "TOTAL", "3.3"));

        var answer = given().accept(SDMX).get(SERIES + "?reporter=OMN&partner=YEM&direction=export");

        assertEquals(SDMX + ";charset=UTF-8", answer.contentType());
        assertEquals(
                """
                STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REPORTER,PARTNER,DIRECTION,COMMODITY,TIME_PERIOD,OBS_VALUE,\
                UNIT_MEASURE,VALUATION,GROWTH,SHARE_OF_TOTAL,MIRROR_VALUE,MIRROR_VALUATION,ASYMMETRY\r
                datastructure,ENTENTE:TRADE_SERIES(1.0),I,A,OMN,YEM,export,TOTAL,2011,4,USD,fob,,0.500000,,,\r
                datastructure,ENTENTE:TRADE_SERIES(1.0),I,A,OMN,YEM,export,TOTAL,2012,3,USD,fob,-0.250000,,3.3,cif,\
                1.100000\r
                """,
                answer.asString());
    }

    @Test
    void takesOutItsPointsAsLines() {
        dataset(DatasetSample.of("QAT", "2011", "lines"), export("YEM", "TOTAL", "4"));
        dataset(DatasetSample.of("QAT", "2012", "lines"), export("YEM", "TOTAL", "5"));

        String lines = given().accept("application/x-ndjson")
                .get(SERIES + "?reporter=QAT&partner=YEM&direction=export")
                .asString();

        assertEquals(2, lines.lines().count());
        assertEquals(
                "{\"period\":\"2012\",\"value\":5",
                lines.lines().toList().get(1).substring(0, 26));
    }

    @Test
    void explainsEachNumberByItsRuleAndItsFlows() {
        String before = dataset(DatasetSample.of("KWT", "2011", "why"), export("YEM", "TOTAL", "4"));
        String now = dataset(
                DatasetSample.of("KWT", "2012", "why"), export("YEM", "TOTAL", "5"), export("WLD", "TOTAL", "10"));

        given().get(SERIES + "?reporter=KWT&partner=YEM&direction=export&from=2012&explain=true")
                .then()
                .body("points[0].explanation.of", contains("value", "growth", "shareOfTotal"))
                .body("points[0].explanation[1].flows.dataset", contains(now, before))
                .body("points[0].explanation[1].flows.value", contains(5, 4))
                .body("points[0].explanation[2].flows.partner", contains("YEM", "WLD"))
                .body("points[0].explanation[2].flows.role", contains("value", "world"));
        given().get(SERIES + "?reporter=KWT&partner=YEM&direction=export")
                .then()
                .body("points[0].explanation", is((Object) null));
    }
}
