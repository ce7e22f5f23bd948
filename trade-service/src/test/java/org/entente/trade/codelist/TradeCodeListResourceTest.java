package org.entente.trade.codelist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TradeCodeListResourceTest {

    private static final String LISTS = "/v1/trade/codelists";
    private static final String COMTRADE = "UN Comtrade, reference lists (comtradeapi.un.org, files/v1/app/reference)";

    @Test
    void listsTheCodeListsWithTheirOrigin() {
        given().get(LISTS)
                .then()
                .statusCode(200)
                .body("source", equalTo(COMTRADE))
                .body(
                        "items.name",
                        contains(
                                "hs",
                                "reporters",
                                "partners",
                                "quantity-units",
                                "flow-directions",
                                "customs-procedures",
                                "modes-of-transport"))
                .body("items.size", contains(1386, 255, 310, 41, 10, 17, 18))
                .body("items.source", everyItem(startsWith(COMTRADE)));
    }

    @Test
    void tellsAReporterWithTheCodeOfThePlatform() {
        assertEquals(
                "{\"code\":\"490\",\"name\":\"Other Asia, nes\",\"area\":{\"code\":\"TWN\",\"kind\":\"country\","
                        + "\"reports\":true},\"source\":\"" + COMTRADE + "\"}",
                given().get(LISTS + "/reporters/490").asString());
        assertEquals(
                "{\"code\":\"841\",\"name\":\"USA and Puerto Rico (...1980)\",\"area\":{\"code\":\"USA\","
                        + "\"kind\":\"formerCountry\",\"reports\":true,\"until\":1980},\"source\":\"" + COMTRADE
                        + "\"}",
                given().get(LISTS + "/partners/841").asString());
        given().get(LISTS + "/partners/837")
                .then()
                .body("area.kind", equalTo("special"))
                .body("area.reports", is(false));
    }

    @Test
    void tellsAListInFull() {
        given().get(LISTS + "/quantity-units")
                .then()
                .statusCode(200)
                .body("title", equalTo("Units of quantity"))
                .body("keeper", equalTo("United Nations Statistics Division"))
                .body("source", equalTo(COMTRADE))
                .body("items", hasSize(41))
                .body("items.find { it.code == '8' }.abbreviation", equalTo("kg"));
    }

    @Test
    void headingsOfAChapterHaveTheNamesOfTheRevision() {
        given().get(LISTS + "/hs?parent=64&revision=H5")
                .then()
                .statusCode(200)
                .body("items.code", contains("6401", "6402", "6403", "6404", "6405", "6406"))
                .body("items.commodity.names", everyItem(nullValue()));
        given().get(LISTS + "/hs/01")
                .then()
                .body("name", equalTo("Animals; live"))
                .body("commodity.parent", equalTo("I"))
                .body("commodity.names.name", contains("Live animals", "Animals; live"))
                .body("commodity.names[1].revisions", contains("H5", "H6"));
    }

    @Test
    void sectionsHoldChapters() {
        given().get(LISTS + "/hs?level=1").then().body("items", hasSize(21));
        given().get(LISTS + "/hs?parent=XII").then().body("items.code", contains("64", "65", "66", "67"));
        given().get(LISTS + "/hs?level=2&q=footwear").then().body("items.code", contains("64"));
        given().get(LISTS + "/reporters?q=CAMBODIA").then().body("items.code", contains("116"));
        given().get(LISTS + "/hs?level=4&q=640").then().body("items.code", hasItems("6401", "6406"));
    }

    @Test
    void namesWhatIsNearAnUnknownListOrCode() {
        given().get(LISTS + "/quantity-unit")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no code list 'quantity-unit'; nearest: quantity-units."));
        given().get(LISTS + "/flow-directions/RI")
                .then()
                .statusCode(404)
                .body("detail", startsWith("There is no code of flow-directions 'RI'"));
    }

    @Test
    void refusesFiltersThatAreNone() {
        refused("/hs?parent=6X", "parent", "the code list hs has no code '6X'");
        refused(
                "/hs?level=6",
                "level",
                "'6' is no level here: 0 is the total, 1 are sections, 2 chapters and 4 headings.");
        refused(
                "/hs?revision=H7",
                "revision",
                "'H7' is no revision of the Harmonized System here: it is one of H0, H1, H2, H3, H4, H5, H6.");
        refused("/hs?q=%20", "q", "The parameter is empty: leave it out to ask for everything.");
        refused(
                "/partners?level=2",
                "level",
                "The code list partners has neither levels nor revisions: leave level out.");
        given().get(LISTS + "/hs?query=shoes")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
    }

    private static void refused(String path, String parameter, String detail) {
        given().urlEncodingEnabled(false)
                .get(LISTS + path)
                .then()
                .statusCode(400)
                .body("title", equalTo("A parameter is not valid"))
                .body("detail", equalTo(detail))
                .body("errors.parameter", contains(parameter));
    }
}
