package org.entente.aid.reference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReferenceResourceTest {

    @Test
    void listsTheCodeLists() {
        given().get("/v1/aid/codelists")
                .then()
                .statusCode(200)
                .body("source", startsWith("IATI Standard"))
                .body("items.name", hasItem("FinanceType"))
                .body("items.find { it.name == 'Sector' }.size", equalTo(325))
                .body("items", hasSize(34));
    }

    @Test
    void tellsAListInFull() {
        assertEquals(
                """
                {"name":"TiedStatus","title":"Tied Status","keeper":"IATI",\
                "source":"IATI Standard, code lists (iatistandard.org), CC BY 4.0",\
                "items":[{"code":"3","name":"Partially tied","status":"active"},\
                {"code":"4","name":"Tied","status":"active"},\
                {"code":"5","name":"Untied","status":"active"}]}""",
                given().get("/v1/aid/codelists/TiedStatus").asString());
    }

    @Test
    void tellsACodeWithItsCountryOrItsWithdrawal() {
        assertEquals(
                "{\"code\":\"KH\",\"name\":\"Cambodia\",\"country\":\"KHM\",\"status\":\"active\"}",
                given().get("/v1/aid/codelists/Country/KH").asString());
        assertEquals(
                "{\"code\":\"380\",\"name\":\"West Indies, regional\",\"status\":\"withdrawn\","
                        + "\"withdrawnOn\":\"2020-05-04\"}",
                given().get("/v1/aid/codelists/Region/380").asString());
    }

    @Test
    void namesWhatIsNearAnUnknownListOrCode() {
        given().get("/v1/aid/codelists/FlowTypes")
                .then()
                .statusCode(404)
                .body("detail", startsWith("There is no code list 'FlowTypes'; nearest: FlowType"));
        given().get("/v1/aid/codelists/TiedStatus/6")
                .then()
                .statusCode(404)
                .body(
                        "detail",
                        equalTo(
                                "There is no code of TiedStatus '6'; nearest: 5 (Untied), 4 (Tied), 3 (Partially tied)."));
    }

    @Test
    void tellsTheRatesOfACurrency() {
        assertEquals(
                """
                {"currency":"EUR","unit":"EUR for 1 USD","source":"Board of Governors of the Federal Reserve System, \
                Foreign Exchange Rates (G.5, H.10), monthly averages",\
                "items":[{"month":"2024-11","rate":0.9415},{"month":"2024-12","rate":0.9549}]}""",
                given().get("/v1/aid/exchange-rates?currency=eur&from=2024-11&to=2024")
                        .asString());
    }

    @Test
    void refusesACurrencyWithoutRates() {
        given().get("/v1/aid/exchange-rates?currency=KHR")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("currency"))
                .body("detail", startsWith("There are no rates of KHR: there are rates of ATS, AUD, BEF"));
        given().get("/v1/aid/exchange-rates")
                .then()
                .statusCode(400)
                .body("detail", startsWith("Say which currency: there are rates of ATS"));
        given().get("/v1/aid/exchange-rates?currency=EUX").then().statusCode(400);
        given().get("/v1/aid/exchange-rates?currency=EUR&from=2020&to=2019")
                .then()
                .statusCode(400);
    }

    @Test
    void tellsTheDeflatorOfAnEconomy() {
        assertEquals(
                """
                {"country":"USA","currencies":["USD"],"source":"U.S. Bureau of Economic Analysis, \
                implicit price deflator of gross domestic product","base":2017,\
                "items":[{"year":2022,"index":118.026},{"year":2023,"index":122.273}]}""",
                given().get("/v1/aid/deflators?country=US&from=2022").asString());
        given().get("/v1/aid/deflators?country=EMU&from=2015&to=2015")
                .then()
                .body("currencies", contains("EUR"))
                .body("items[0].index", equalTo(100));
    }

    @Test
    void refusesAnEconomyWithoutDeflator() {
        given().get("/v1/aid/deflators?country=KHM")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("country"))
                .body("detail", startsWith("There is no deflator of KHM: there are deflators of AUS, AUT"));
    }
}
