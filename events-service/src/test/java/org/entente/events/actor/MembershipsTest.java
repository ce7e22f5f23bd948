package org.entente.events.actor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MembershipsTest {

    @BeforeEach
    void cambodiaBelongsToTheUnitedNationsAndToAsean() {
        Api.have("/v1/actors/UN", Samples.actor("organisation", "UN"));
        Api.have("/v1/actors/ASEAN", Samples.actor("organisation", "ASEAN"));
        ObjectNode cambodia = Samples.actor("country", "KHM");
        Samples.membership(cambodia, "UN", "member", "1955/..");
        Samples.membership(cambodia, "ASEAN", "member", "1999/..");
        Samples.membership(cambodia, "ASEAN", "chair", "2022");
        Api.have("/v1/actors/KHM", cambodia);
    }

    @Test
    void countryBelongsToWhatItHadJoinedByTheDay() {
        given().get("/v1/actors/KH/memberships?on=1998-01-01")
                .then()
                .statusCode(200)
                .body("actor", equalTo("KHM"))
                .body("on", equalTo("1998-01-01"))
                .body("match", equalTo("possibly"))
                .body("items.organisation", contains("UN"))
                .body("items.role", contains("member"))
                .body("items.when", contains("1955/.."))
                .body("items.certainty", contains("certain"))
                .body("items[0].citations[0].quote", equalTo("joined UN"));
    }

    @Test
    void imprecisePeriodHoldsPossiblyOnTheDaysItLeavesOpen() {
        given().get("/v1/actors/KHM/memberships?on=1999-06-01")
                .then()
                .body("items.organisation", contains("UN", "ASEAN"))
                .body("items.certainty", contains("certain", "possible"));
        given().get("/v1/actors/KHM/memberships?on=1999-06-01&match=certainly")
                .then()
                .body("items.organisation", contains("UN"));
    }

    @Test
    void allThatAreKnownAreToldWithoutADay() {
        given().get("/v1/actors/cow:811/memberships")
                .then()
                .statusCode(200)
                .body("items.role", contains("member", "member", "chair"))
                .body("items[0].certainty", equalTo(null));
    }

    @Test
    void organisationHasTheMembersOfTheDay() {
        given().get("/v1/actors/ASEAN/members?on=2022-06-01")
                .then()
                .statusCode(200)
                .body("organisation", equalTo("ASEAN"))
                .body("items.findAll { it.actor == 'KHM' }.role", contains("member", "chair"))
                .body("items.findAll { it.actor == 'KHM' }.certainty", contains("certain", "possible"));
        given().get("/v1/actors/ASEAN/members?on=1998-01-01").then().body("items", empty());
        given().get("/v1/actors?member=ASEAN&on=1998-01-01").then().body("items.id", not(hasItem("KHM")));
        given().get("/v1/actors?member=ASEAN&on=2000-01-01&match=certainly")
                .then()
                .body("items.id", contains("KHM"));
    }

    @Test
    void refusesADayThatIsNoneAndAnActorThatIsNone() {
        given().get("/v1/actors/KHM/memberships?on=1998")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("on"));
        given().get("/v1/actors/KHM/memberships?match=perhaps").then().statusCode(400);
        given().get("/v1/actors?on=1998-01-01").then().statusCode(400).body("errors.parameter", contains("on"));
        given().get("/v1/actors/NO-SUCH-CLUB/members").then().statusCode(404);
        given().get("/v1/actors/cow:9999/memberships").then().statusCode(400);
    }
}
