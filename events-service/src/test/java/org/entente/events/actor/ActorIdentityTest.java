package org.entente.events.actor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By what actors are known: codes of other lists, names, periods and offices. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ActorIdentityTest {

    private static final String ACTORS = "/v1/actors/";

    @BeforeEach
    void organisationWithAnIdentifierAndACountryThatBelongsToIt() {
        ObjectNode club = Samples.actor("organisation", "ROWING-CLUB").put("name", "Club des rameurs de Bâle");
        club.putArray("aliases").add("Ruderklub Łódź");
        Api.have(ACTORS + "ROWING-CLUB", Samples.identified(club, "rowing", "4400"));
        ObjectNode country = Samples.actor("country", "LIE").put("name", "Liechtenstein");
        Samples.membership(country, "rowing:4400", "associate", "1950/1960");
        Api.have(ACTORS + "LIE", country);
        ObjectNode person = Samples.actor("person", "first-rower");
        person.putArray("offices")
                .addObject()
                .put("title", "President")
                .put("actor", "LIE")
                .put("when", "2023-08-22/2024-05");
        Api.have(ACTORS + "first-rower", person);
    }

    @Test
    void countryHasTheCodesOfAllListsAndItsPeriods() {
        given().get(ACTORS + "LIE")
                .then()
                .statusCode(200)
                .body(
                        "identifiers.collect { it.scheme + ':' + it.value }",
                        hasItems("iso:LIE", "iso:LI", "m49:438", "cow:223", "gw:223", "fips:LS", "cameo:LIE"))
                .body("validity", contains("1990-09-18/.."));
        for (String code : new String[] {"LI", "438", "cow:223", "gw:223", "fips:LS", "cameo:LIE", "GW:223"}) {
            given().get(ACTORS + code).then().statusCode(200).body("id", equalTo("LIE"));
            given().get("/v1/actors?officeOf=" + code).then().body("items.id", contains("first-rower"));
        }
    }

    @Test
    void stateThatEndedBeforeIsoGaveCodesIsKnownByItsNumber() {
        Api.create(ACTORS + "gw:300", Samples.actor("country", "cow:300"))
                .then()
                .statusCode(201)
                .body("id", equalTo("cow:300"))
                .body("identifiers.scheme", contains("cow", "gw"))
                .body("validity", contains("1816?/1918-11-12"));
        given().get(ACTORS + "cow:300").then().statusCode(200).body("code", equalTo("cow:300"));
        given().get(ACTORS + "cow:817").then().statusCode(404);
        given().get(ACTORS + "cow:999").then().statusCode(400);
    }

    @Test
    void identifierOfAnOrganisationRefersToItInPathsFiltersAndMemberships() {
        given().get(ACTORS + "rowing:4400").then().statusCode(200).body("id", equalTo("ROWING-CLUB"));
        given().get(ACTORS + "rowing:4400/members?on=1955-01-01")
                .then()
                .body("organisation", equalTo("ROWING-CLUB"))
                .body("items.actor", contains("LIE"))
                .body("items.role", contains("associate"));
        given().get("/v1/actors?member=rowing:4400&on=1955-01-01").then().body("items.id", contains("LIE"));
        given().get(ACTORS + "LIE").then().body("memberships.organisation", contains("ROWING-CLUB"));
        given().get("/v1/actors?member=rowing:4401")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("member"));
    }

    @Test
    void identifierIsOneActorsAndACountrysAreTheListsOwn() {
        Api.create(
                        ACTORS + "OTHER-CLUB",
                        Samples.identified(Samples.actor("organisation", "OTHER-CLUB"), "rowing", "4400"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/identifiers/0"))
                .body("errors.detail", contains("'rowing:4400' is 'ROWING-CLUB' already"));
        Api.create(ACTORS + "OTHER-CLUB", Samples.identified(Samples.actor("organisation", "OTHER-CLUB"), "cow", "2"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/identifiers/0/scheme"));
        Api.create(ACTORS + "MCO", Samples.identified(Samples.actor("country", "MCO"), "cow", "223"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/identifiers/0"))
                .body("errors.detail", contains(containsString("does not give 'cow:223' to MCO")));
        given().get(ACTORS + "OTHER-CLUB").then().statusCode(404);
    }

    @Test
    void isFoundByAnyWordOfAnyNameWhateverItsAccents() {
        for (String name : new String[] {"bale", "BÂLE", "Rameurs de b", "lodz", "Ruderklub Ło"}) {
            given().queryParam("name", name).get("/v1/actors").then().body("items.id", hasItem("ROWING-CLUB"));
        }
        given().queryParam("name", "âle").get("/v1/actors").then().body("items.id", not(hasItem("ROWING-CLUB")));
        given().queryParam("name", "b%").get("/v1/actors").then().body("items.id", empty());
    }

    @Test
    void holdersOfOfficesAreFoundByTheDay() {
        given().get("/v1/actors?officeOf=LIE&on=2023-09-01&match=certainly")
                .then()
                .body("items.id", contains("first-rower"));
        given().get("/v1/actors?officeOf=LIE&on=2024-05-31").then().body("items.id", contains("first-rower"));
        given().get("/v1/actors?officeOf=LIE&on=2024-05-31&match=certainly")
                .then()
                .body("items.id", empty());
        given().get("/v1/actors?officeOf=LIE&on=2023-08-21").then().body("items.id", empty());
    }

    @Test
    void refusesPeriodsThatOverlapOrStandInNoOrder() {
        ObjectNode club = Samples.actor("organisation", "BROKEN-CLUB");
        club.putArray("validity").add("1950/1960").add("1955/..").add("1940");
        Api.create(ACTORS + "BROKEN-CLUB", club)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/validity/1", "/validity/2"));
        given().get(ACTORS + "BROKEN-CLUB").then().statusCode(404);
    }
}
