package org.entente.events.relation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.citation.SourceIds;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two documents that differ on the ties of two countries that no other test writes of. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AccountsTest {

    private static String restored;

    @BeforeEach
    void twoDocumentsTell() {
        if (restored == null) {
            Api.event(Samples.tie("severed", "1965-05-03", "BOL", "ECU"));
            Api.event(ofTheGuide(Samples.tie("severed", "1965", "BOL", "ECU")));
            restored = Api.event(ofTheGuide(Samples.tie("restored", "1969-07-02", "BOL", "ECU")));
        }
    }

    @Test
    void standSideBySideAndTheStatusNamesTheOneThatItFollows() {
        given().get("/v1/relations/BOL/ECU?on=1970-01-01")
                .then()
                .statusCode(200)
                .body("status", equalTo("established"))
                .body("since", equalTo("1969-07-02"))
                .body("evidence.eventId", contains(restored))
                .body(
                        "explanation",
                        equalTo(
                                "Ties were restored (1969-07-02), and no record up to the day says otherwise. This follows"
                                        + " “A guide”, which tells the latest change; by “A document” alone they would be severed"
                                        + " since 1965-05-03."))
                .body("accounts.title", contains("A document", "A guide"))
                .body("accounts.status", contains("severed", "established"))
                .body("accounts.since", contains("1965-05-03", "1969-07-02"))
                .body("accounts.followed", contains(false, true))
                .body("accounts[1].evidence[0].citations.title", contains("A guide"));
    }

    @Test
    void agreeWhereTheySayTheSame() {
        given().get("/v1/relations/BOL/ECU?on=1966-01-01")
                .then()
                .body("status", equalTo("severed"))
                .body("since", equalTo("1965-05-03"))
                .body("evidence.when", contains("1965-05-03", "1965"))
                .body("accounts.followed", contains(true, true))
                .body(
                        "explanation",
                        equalTo("Ties were severed (1965-05-03), and no record up to the day says otherwise."));
        given().get("/v1/relations?actor=BOL&on=1970-01-01&status=interrupted")
                .then()
                .statusCode(200);
    }

    private static ObjectNode ofTheGuide(ObjectNode event) {
        ((ObjectNode) event.get("citations").get(0))
                .put("sourceId", SourceIds.of("a guide of the tests").toString())
                .put("title", "A guide");
        return event;
    }
}
