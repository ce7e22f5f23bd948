package org.entente.aid.sector;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SectorResourceTest {

    @Test
    void knowsPurposesAndWhenTheyWereWithdrawn() {
        given().get("/v1/aid/sectors/12220")
                .then()
                .statusCode(200)
                .body(equalTo("{\"code\":\"12220\",\"name\":\"Basic health care\",\"vocabulary\":\"1\","
                        + "\"category\":\"122\",\"status\":\"active\"}"));
        given().get("/v1/aid/sectors/11321")
                .then()
                .body("status", equalTo("withdrawn"))
                .body("withdrawnOn", equalTo("2019-12-31"));
        given().get("/v1/aid/sectors/12219").then().statusCode(404);
    }

    @Test
    void listsTheWholeClassification() {
        given().get("/v1/aid/sectors").then().body("items", hasSize(369)).body("nextPageToken", equalTo(null));
        given().get("/v1/aid/sectors?vocabulary=2")
                .then()
                .body("items", hasSize(44))
                .body("items.code", everyItem(org.hamcrest.Matchers.matchesPattern("[0-9]{3}")));
    }

    @Test
    void listsThePurposesOfACategory() {
        given().get("/v1/aid/sectors?category=114").then().body("items.code", contains("11420", "11430"));
        given().get("/v1/aid/sectors?category=115")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("nearest: 114"));
    }
}
