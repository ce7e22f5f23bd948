package org.entente.local.e2e;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Words are found in what all services have. */
class SearchIT {

    @BeforeAll
    static void start() {
        RestAssured.baseURI = RunningPlatform.get().gateway();
    }

    @Test
    void dosesAreFoundInAnActivityAndInAFigure() {
        given().get("/v1/search?q=vaccine doses")
                .then()
                .statusCode(200)
                .body("activities.data.items[0].title", containsString("COVID-19"))
                .body("aidFigures.data.items.measure", hasItem("doses"))
                .body("schemes.data.items", hasSize(0));
    }

    @Test
    void schemeIsFoundByTheBeginningOfItsName() {
        given().get("/v1/search?q=EVERYTH").then().statusCode(200).body("schemes.data.items.code", hasItem("EBA"));
    }

    @Test
    void bestEventComesFirst() {
        given().get("/v1/search?q=\"Ream Naval Base\"&parts=events,positions")
                .then()
                .statusCode(200)
                .body("positions.data.items.topic", hasItem("ream-naval-base"))
                .body("positions.href", equalTo("/v1/positions?sort=relevance&q=%22Ream%20Naval%20Base%22"));
    }

    @Test
    void wordThatIsNowhereIsFoundNowhere() {
        given().get("/v1/search?q=zzyzx")
                .then()
                .statusCode(200)
                .body("findAll { it.key != 'q' }.collect { it.value.data.items.size() }", everyItem(equalTo(0)));
    }

    @Test
    void nothingToSearchForIsRefused() {
        given().get("/v1/search?q=-").then().statusCode(400).body("errors.parameter", hasItem("q"));
    }
}
