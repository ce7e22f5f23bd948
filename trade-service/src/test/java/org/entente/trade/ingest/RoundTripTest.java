package org.entente.trade.ingest;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.flow.SdmxCsv;
import org.entente.trade.testkit.Api;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RoundTripTest {

    private static final String COMTRADE =
            """
            typeCode,freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,customsCode,\
            motCode,qtyUnitCode,qty,isQtyEstimated,netWgt,cifvalue,primaryValue,isReported,isAggregate
            C,A,2021,116,M,764,0,H5,64,C00,0,8,12.5,True,12,1000.25,1000.25,True,False
            C,A,2021,116,M,764,842,H5,64,C00,0,8,0,False,,,5,,
            C,A,2021,116,RM,116,0,H5,TOTAL,C00,2100,-1,0,False,0,,7,False,True
            C,M,202103,842,X,116,0,H5,64,C00,0,-1,,,,,0,True,False
            """;

    private static String run(String format, String parameters) {
        return Api.editor()
                .body("{\"format\":\"" + format + "\",\"parameters\":" + parameters + "}")
                .post(Runs.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath imported(String format, String parameters, String content) {
        String id = run(format, parameters);
        Runs.send(id, content).then().statusCode(202);
        return Runs.awaitEnd(id);
    }

    @Test
    void whatIsExportedGoesInAgainUnchanged() {
        String source = Runs.source();
        JsonPath first = imported("comtrade", "{\"sourceName\":\"" + source + "\"}", COMTRADE);
        assertEquals(Runs.rows(4, 0, 0, 0, 0), first.getMap("rows"));
        for (String reporter : new String[] {"KHM 2021 3", "USA 2021-03 1"}) {
            String[] parts = reporter.split(" ");
            String dataset = Runs.dataset(source, parts[0], parts[1]);
            String exported = given().accept(SdmxCsv.MEDIA_TYPE)
                    .queryParam("dataset", dataset)
                    .get(Api.FLOWS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            JsonPath again = imported("sdmx-csv", "{}", exported);
            assertEquals(Runs.rows(0, 0, Integer.parseInt(parts[2]), 0, 0), again.getMap("rows"));
        }
    }

    @Test
    void aPairOfTradhistIsOneRowAndTwoFlows() {
        String source = Runs.source();
        JsonPath run = imported(
                "tradhist",
                "{\"currency\":\"GBP\",\"sourceName\":\"" + source + "\"}",
                "destination_country_code ;origin_country_code ;year;imports;exports\r\nKHM;USA;2014;5;0.123456789\r\n");
        assertEquals(Runs.rows(1, 0, 0, 0, 0), run.getMap("rows"));
        assertEquals(2, Runs.flows(Runs.dataset(source, "USA", "2014")).size());
        assertEquals("GBP", Runs.datasets(source).getString("items[0].currency"));
    }
}
