package org.entente.events.relation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;

/** Two countries that no other test writes of. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PositionsResourceTest {

    @Test
    void tellsWhoAskedWhomForWhatInWhichYear() {
        Api.have("/v1/topics/canal", Samples.topic("canal"));
        Api.post("/v1/positions", Samples.position("HND", "SLV", "canal", "demand", "2020-02"));
        Api.post("/v1/positions", Samples.position("HND", "SLV", "canal", "demand", "2020-11-01"));
        Api.post("/v1/positions", Samples.position("SLV", "HND", "canal", "concern", "2021"));
        Api.post("/v1/positions", Samples.position("SLV", "HND", "canal", "praise", "202X"));
        given().get("/v1/relations/HN/222/positions")
                .then()
                .statusCode(200)
                .body("actors", contains("HND", "SLV"))
                .body("years.year", contains(equalTo(2020), equalTo(2021), nullValue()))
                .body("years.actor", contains("HND", "SLV", "SLV"))
                .body("years.stance", contains("demand", "concern", "praise"))
                .body("years.count", contains(2, 1, 1));
        given().get("/v1/relations/HND/HN/positions").then().statusCode(400);
    }
}
