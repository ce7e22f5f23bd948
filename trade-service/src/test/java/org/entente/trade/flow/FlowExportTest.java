package org.entente.trade.flow;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.FLOWS;
import static org.entente.trade.testkit.Api.dataset;
import static org.entente.trade.testkit.Api.writeFlows;
import static org.entente.trade.testkit.FlowSample.export;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.DatasetSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FlowExportTest {

    private static final String SDMX = "application/vnd.sdmx.data+csv;version=2.0.0";
    private static final String HEAD =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REPORTER,PARTNER,DIRECTION,CLASSIFICATION,COMMODITY,PARTNER2,"
                    + "CUSTOMS_PROCEDURE,TRANSPORT_MODE,SOURCE,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,VALUATION,"
                    + "NET_WEIGHT_KG,QUANTITY,QUANTITY_UNIT,REPORTED,AGGREGATE,QUANTITY_ESTIMATED,"
                    + "NET_WEIGHT_ESTIMATED\r\n";

    @Test
    void takesOutFlowsAsCsvWithTheMembersThatWereAskedFor() {
        String id = dataset(
                DatasetSample.of("GTM", "2013", "=sum"),
                export("USA", "61", "1.50")
                        .with(",\"quantity\":2,\"quantityUnit\":\"a,\\\"b\",\"flags\":{\"reported\":true}"));

        assertEquals(
                """
                change,dataset,reporter,period,frequency,classification,source,currency,direction,commodity,partner,\
                partnerKind,partner2,customsProcedure,modeOfTransport,value,valuation,netWeightKg,quantity,\
                quantityUnit,flags,sinceRevision,before\r
                ,%s,GTM,2013,A,H5,'=sum,USD,export,61,USA,country,WLD,C00,0,1.50,fob,,2,"a,""b","{""reported"":true}",2,\r
                """
                        .formatted(id),
                given().accept("text/csv").get(FLOWS + "?dataset=" + id).asString());
        assertEquals(
                "value,partner\r\n1.50,USA\r\n",
                given().accept("text/csv")
                        .get(FLOWS + "?fields=value,partner&dataset=" + id)
                        .asString());
    }

    @Test
    void takesOutFlowsAndTheirDeltasInOurStructureOfSdmxCsv() {
        String id =
                dataset(DatasetSample.of("HND", "2013", "sdmx"), export("USA", "61", "1"), export("USA", "62", "2"));
        String row = "datastructure,ENTENTE:TRADE_FLOW(1.0),%s,A,HND,USA,export,H5,%s,WLD,C00,0,sdmx,2013,%s,USD,fob,"
                + ",,,,,,\r\n";

        assertEquals(
                HEAD + row.formatted("I", "61", "1") + row.formatted("I", "62", "2"), sdmx(FLOWS + "?dataset=" + id));

        writeFlows(id, 2, "replace", export("USA", "61", "3")).then().statusCode(200);
        assertEquals(
                HEAD + row.formatted("M", "61", "3") + row.formatted("D", "62", "2"),
                sdmx(FLOWS + "?changedSince=2&dataset=" + id));
    }

    @Test
    void takesOutFlowsAsTheLinesThatAPageHasAsItems() {
        String id = dataset(
                DatasetSample.of("SLV", "2013", "\\\"quoted\\\" \\\\ ü"),
                export("USA", "61", "1.50")
                        .with(",\"quantity\":2,\"quantityUnit\":\"a,\\\"b\\\\\",\"flags\":{\"reported\":true}"),
                export("USA", "62", "0"),
                export("899", "62", "7").with(",\"netWeightKg\":0.5,\"flags\":{\"aggregate\":false}"));

        for (String more : List.of("", "&fields=value,partnerKind", "&partner=USA&commodity=6&children=true")) {
            String asked = FLOWS + "?dataset=" + id + more;
            assertEquals(
                    given().get(asked).asString(),
                    given().accept("application/x-ndjson")
                            .get(asked)
                            .asString()
                            .lines()
                            .collect(Collectors.joining(",", "{\"items\":[", "],\"nextPageToken\":null}")),
                    asked);
        }
    }

    @Test
    void sdmxCsvHasAllItsColumns() {
        String problem = given().accept(SDMX).get(FLOWS + "?fields=value").asString();
        assertEquals(true, problem.contains(SDMX + " has all its columns: leave the parameter out."), problem);
    }

    private static String sdmx(String asked) {
        return given().accept(SDMX).get(asked).asString();
    }
}
