package org.entente.events.relation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finland and Sweden stand in for the two of the seed documents, which other tests write events of. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RelationResourceTest {

    private static String established;
    private static String severed;
    private static String agreement;
    private static String programme;

    @BeforeEach
    void recordsTell() {
        if (established != null) {
            return;
        }
        established = Api.event(Samples.tie("established", "1950-07-11", "FIN", "SWE"));
        severed = Api.event(Samples.tie("severed", "1965-05-03", "SWE", "FIN"));
        agreement = Api.event(Samples.event("agreement", "2003/..", "FIN:signatory", "SWE:signatory"));
        programme = Api.event(Samples.event("programme", "2012/..", "SWE:provider", "FIN:beneficiary"));
        Api.event(Samples.event("visit", "2021", "FIN:host", "SWE:visitor").put("status", "planned"));
        Api.event(Samples.event("meeting", "2020", "FIN:party", "SWE:party", "DNK:host"));
        Api.event(Samples.event("visit", "2019", "FIN:host", "SWE:visitor")
                .put("certainty", "opinion")
                .put("attributedTo", "Somebody"));
        Api.have("/v1/actors/NORDIC-COUNCIL", Samples.actor("organisation", "NORDIC-COUNCIL"));
        Api.event(Samples.tie("upgraded", "2015-03-01", "FIN", "NORDIC-COUNCIL")
                .put("partnershipLevel", "special partnership"));
    }

    @Test
    void tiesAreEstablishedUntilTheyAreCut() {
        given().get("/v1/relations/FIN/SE?on=1960-01-01")
                .then()
                .statusCode(200)
                .body("actors", contains("FIN", "SWE"))
                .body("on", equalTo("1960-01-01"))
                .body("status", equalTo("established"))
                .body("since", equalTo("1950-07-11"))
                .body("evidence.eventId", contains(established))
                .body("evidence[0].type", equalTo("tie"))
                .body("evidence[0].tieChange", equalTo("established"))
                .body("evidence[0].when", equalTo("1950-07-11"))
                .body("evidence[0].title", equalTo("A tie of 1950-07-11"))
                .body("evidence[0].citations[0].quote", equalTo("the words of 1950-07-11"))
                .body("laterEvidence", empty());
        given().get("/v1/relations/SWE/FIN?on=1966-01-01")
                .then()
                .body("actors", contains("SWE", "FIN"))
                .body("status", equalTo("severed"))
                .body("since", equalTo("1965-05-03"))
                .body("evidence.eventId", contains(severed));
    }

    @Test
    void laterContactsMakeItUnknownAndAreNamed() {
        given().get("/v1/relations/FIN/SWE?on=2022-08-02")
                .then()
                .body("status", equalTo("unknown"))
                .body("since", nullValue())
                .body("evidence.eventId", contains(severed))
                .body("laterEvidence.eventId", contains(agreement, programme))
                .body("laterEvidence.when", contains("2003/..", "2012/.."))
                .body("laterEvidenceTotal", is(2))
                .body(
                        "explanation",
                        startsWith("Ties were severed (1965-05-03), and no record says that they were restored"))
                .body("countsByType", equalTo(java.util.Map.of("agreement", 1, "programme", 1, "tie", 2)))
                .body("tone.year", contains(1950, 1965, 2003, 2012))
                .body("tone[1].mean", equalTo(-4.0f))
                .body("tone[1].count", is(1))
                .body("toneOmitted", is(0));
    }

    @Test
    void nothingIsSaidBeforeTheFirstRecord() {
        given().get("/v1/relations/FIN/SWE?on=1949-12-31")
                .then()
                .statusCode(200)
                .body("status", equalTo("unknown"))
                .body("evidence", empty())
                .body("explanation", startsWith("No record says"));
    }

    @Test
    void partnershipIsToldWithItsEvent() {
        given().get("/v1/relations/FIN/NORDIC-COUNCIL?on=2016-01-01")
                .then()
                .body("status", equalTo("unknown"))
                .body("partnershipLevel", equalTo("special partnership"))
                .body("partnershipEvidence.when", equalTo("2015-03-01"));
    }

    @Test
    void overviewHasARelationForEachOtherSide() {
        given().get("/v1/relations?actor=fips:SW&on=1966-01-01")
                .then()
                .statusCode(200)
                .body("actor", equalTo("SWE"))
                .body("items.actors", contains(java.util.List.of("SWE", "FIN")))
                .body("items.status", contains("severed"))
                .body("items[0].evidence.eventId", contains(severed))
                .body("complete", is(true));
        given().get("/v1/relations?actor=SWE&on=1966-01-01&status=established")
                .then()
                .body("items", empty());
    }

    @Test
    void timelineHasWhatBothTakePartIn() {
        given().get("/v1/relations/FIN/SWE/timeline?to=1999")
                .then()
                .statusCode(200)
                .body("items.id", contains(established, severed));
        given().get("/v1/relations/FIN/SWE/timeline?from=2019")
                .then()
                .body("items.title", hasItem("A meeting of 2020"))
                .body("items.status", hasItem("planned"));
        given().get("/v1/relations/FIN/SWE/timeline?pageSize=2&sort=-when")
                .then()
                .body("items.when", contains("2021", "2020"));
    }

    @Test
    void refusesWhatIsNoRelation() {
        given().get("/v1/relations/FIN/246").then().statusCode(400).body("detail", containsString("one actor"));
        given().get("/v1/relations/FIN/SWX").then().statusCode(400).body("errors.parameter", contains("b"));
        given().get("/v1/relations").then().statusCode(400).body("errors.parameter", contains("actor"));
        given().get("/v1/relations/FIN/SWE?on=1966").then().statusCode(400).body("errors.parameter", contains("on"));
        given().get("/v1/relations/KHM/LIE").then().statusCode(200).body("status", equalTo("unknown"));
    }
}
