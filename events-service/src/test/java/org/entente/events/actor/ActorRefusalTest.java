package org.entente.events.actor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no actor is: each refusal names its places, and nothing is kept. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ActorRefusalTest {

    private static final String PATH = "/v1/actors/REFUSED-CLUB";

    private final ObjectNode draft = Samples.actor("organisation", "REFUSED-CLUB");

    @BeforeEach
    void organisationThatCanBeBelongedTo() {
        Api.have("/v1/actors/JOINED-CLUB", Samples.actor("organisation", "JOINED-CLUB"));
    }

    private void refuses(String... pointers) {
        Api.create(PATH, draft).then().statusCode(400).body("errors.pointer", containsInAnyOrder(pointers));
        given().get(PATH).then().statusCode(404);
    }

    @Test
    void membershipThatEndsBeforeItBegins() {
        Samples.membership(draft, "JOINED-CLUB", "member", "2001/1999");
        Samples.membership(draft, "JOINED-CLUB", "member", "2001-13");
        refuses("/memberships/0/when", "/memberships/1/when");
    }

    @Test
    void invisibleCharactersThatTurnOrTakeNoRoom() {
        draft.put("name", "Club \u202egnidliub");
        draft.putArray("aliases").add("Visible").add("Zero\u200bwidth").add("Mark\u200f");
        refuses("/name", "/aliases/1", "/aliases/2");
    }

    @Test
    void valuesThatAreTooLong() {
        draft.put("name", "n".repeat(201));
        ArrayNode aliases = draft.putArray("aliases");
        for (int i = 0; i <= 100; i++) {
            aliases.add("alias " + i);
        }
        Samples.identified(draft, "s".repeat(31), "v".repeat(101));
        refuses("/name", "/aliases", "/identifiers/0/scheme", "/identifiers/0/value");
    }

    @Test
    void moreMembershipsThanARecordHolds() {
        for (int year = 0; year <= 1000; year++) {
            Samples.membership(draft, "JOINED-CLUB", "member", "%04d".formatted(1000 + year));
        }
        refuses("/memberships");
    }

    @Test
    void sameSourceThatSaysOneMembershipTwice() {
        Samples.membership(draft, "JOINED-CLUB", "member", "1950/1960");
        Samples.membership(draft, "JOINED-CLUB", "member", "1955/..");
        refuses("/memberships/1");
    }

    @Test
    void butTwoSourcesMayTellOfDifferentPeriods() {
        ObjectNode country = Samples.actor("country", "SMR");
        Samples.membership(country, "JOINED-CLUB", "member", "1950/1960");
        Samples.membership(country, "JOINED-CLUB", "member", "1955/..");
        ((ObjectNode) country.at("/memberships/1/citations/0")).put("sourceId", "6f1c1f0e-9e0b-5c58-8f0c-0d1f7d6b3a99");
        Api.create("/v1/actors/SMR", country)
                .then()
                .statusCode(201)
                .body("memberships.when", contains("1950/1960", "1955/.."));
    }

    @Test
    void wordsThatAreNoRolesOrCommitments() {
        Samples.membership(draft, "JOINED-CLUB", "founder", "1950");
        ((ObjectNode) draft.at("/memberships/0"))
                .putArray("commitments")
                .add("defence")
                .add("friendship");
        refuses("/memberships/0/role", "/memberships/0/commitments/1");
    }
}
