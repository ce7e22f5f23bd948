package org.entente.events.relation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds between Peru and Chile by what both belong to, and by agreements. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SharedMembershipsTest {

    private static String agreement;

    @BeforeEach
    void bothBelongToAnOrganisationAndAnAlliance() {
        if (agreement != null) {
            return;
        }
        Api.have("/v1/actors/PACIFIC-CLUB", Samples.actor("organisation", "PACIFIC-CLUB"));
        Api.have("/v1/actors/CAPE-PACT", Samples.actor("alliance", "CAPE-PACT"));
        ObjectNode peru = Samples.actor("country", "PER");
        Samples.membership(peru, "PACIFIC-CLUB", "member", "1950/..");
        allied(peru, "1960-01-01/1970-12-31", "defence", "entente");
        Api.have("/v1/actors/PER", peru);
        ObjectNode chile = Samples.actor("country", "CHL");
        Samples.membership(chile, "PACIFIC-CLUB", "observer", "1965/..");
        allied(chile, "1962-05-01/1970-12-31", "nonaggression");
        Api.have("/v1/actors/CHL", chile);
        agreement = Api.event(Samples.event("agreement", "1961-03/1980", "PER:signatory", "CHL:signatory"));
        Api.event(Samples.event("agreement", "1961-04-01", "PER:signatory", "CHL:signatory"));
    }

    private static void allied(ObjectNode country, String when, String... commitments) {
        Samples.membership(country, "CAPE-PACT", "member", when);
        ArrayNode told = ((ObjectNode) country.at("/memberships/1")).putArray("commitments");
        for (String commitment : commitments) {
            told.add(commitment);
        }
    }

    @Test
    void relationNamesWhatWasInForceOnTheDay() {
        given().get("/v1/relations/PER/CHL?on=1966-01-01")
                .then()
                .statusCode(200)
                .body("sharedMemberships", contains("PACIFIC-CLUB"))
                .body("alliances.organisation", contains("CAPE-PACT"))
                .body("alliances[0].memberships.actor", contains("PER", "CHL"))
                .body("alliances[0].memberships[0].commitments", contains("defence", "entente"))
                .body("alliances[0].memberships[1].commitments", contains("nonaggression"))
                .body("agreements.eventId", contains(agreement));
        given().get("/v1/relations/PER/CHL?on=1961-01-01")
                .then()
                .body("sharedMemberships", empty())
                .body("alliances", empty())
                .body("agreements", empty());
        given().get("/v1/relations/PER/CHL?on=1981-01-01")
                .then()
                .body("alliances", empty())
                .body("agreements", empty());
    }

    @Test
    void sharedMembershipsTellRolesAndHowSureTheyAre() {
        given().get("/v1/relations/PE/cow:155/memberships?on=1965-06-01")
                .then()
                .statusCode(200)
                .body("actors", contains("PER", "CHL"))
                .body("match", equalTo("possibly"))
                .body("items.organisation", contains("CAPE-PACT", "PACIFIC-CLUB"))
                .body("items.kind", contains("alliance", "organisation"))
                .body("items.certainty", contains("certain", "possible"))
                .body("items[1].memberships.role", contains("member", "observer"))
                .body("items[1].memberships[0].citations[0].quote", equalTo("joined PACIFIC-CLUB"));
        given().get("/v1/relations/PER/CHL/memberships?on=1965-06-01&match=certainly")
                .then()
                .body("items.organisation", contains("CAPE-PACT"));
        given().get("/v1/relations/PER/ECU/memberships?on=1965-06-01")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void refusesADayThatIsNoneAndOneActorTwice() {
        given().get("/v1/relations/PER/CHL/memberships?on=1965")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("on"));
        given().get("/v1/relations/PER/PE/memberships").then().statusCode(400).body("errors.parameter", contains("b"));
    }
}
