package org.entente.events.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventResourceTest {

    private static final String EVENTS = "/v1/events/";

    @Test
    void isCreatedReadPatchedReplacedDeletedAndCreatedAgain() {
        String path = EVENTS + UUID.randomUUID();
        ObjectNode draft = Samples.event("visit", "2022-08-02/2022-08-06", "US:visitor", "116:host");
        Api.create(path, draft)
                .then()
                .statusCode(201)
                .header("ETag", "\"1.2\"")
                .header("Location", endsWith(path))
                .body("participants.actor", contains("USA", "KHM"))
                .body("status", equalTo("confirmed"))
                .body("certainty", equalTo("fact"))
                .body("outcomes", is(java.util.List.of()));
        given().header("If-None-Match", "\"1.2\"")
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", "\"1.2\"");
        Api.patch(path, "\"1.2\"", "{\"summary\":\"Announced.\",\"status\":\"planned\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2.2\"")
                .body("summary", equalTo("Announced."))
                .body("status", equalTo("planned"))
                .body("when", equalTo("2022-08-02/2022-08-06"));
        Api.replace(path, "\"1.2\"", draft).then().statusCode(412);
        Api.editor()
                .contentType("application/json")
                .body(draft.toString())
                .put(path)
                .then()
                .statusCode(428);
        Api.replace(path, "\"2.2\"", draft).then().statusCode(200).body("revision", is(3));
        Api.delete(path, "\"3.2\"").then().statusCode(204);
        given().get(path).then().statusCode(404);
        Api.create(path, draft).then().statusCode(201).body("revision", is(5));
    }

    @Test
    void idIsOneHoweverItIsWritten() {
        String id = UUID.randomUUID().toString();
        Api.create(EVENTS + id.toUpperCase(), Samples.event("call", "2020-01-01", "FRA:party", "DEU:party"))
                .then()
                .statusCode(201)
                .header("Location", endsWith(EVENTS + id))
                .body("id", equalTo(id));
        assertEquals(200, given().get(EVENTS + id).statusCode());
    }

    @Test
    void tellsEveryPlaceThatIsWrongAndKeepsNothing() {
        String path = EVENTS + UUID.randomUUID();
        ObjectNode draft = Samples.event("parade", "2024-02-30", "USX:visitor", "KHM:guest");
        draft.put("title", "Two \u202etitles")
                .put("colour", "red")
                .put("partOf", "x")
                .remove("citations");
        draft.putObject("place").put("name", "Paris").put("country", "FRX");
        Api.create(path, draft)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/type",
                                "/when",
                                "/participants/1/role",
                                "/title",
                                "/colour",
                                "/partOf",
                                "/place/country",
                                "/citations"));
        given().get(path).then().statusCode(404);
    }

    @Test
    void tellsEveryReferenceThatIsUnknown() {
        ObjectNode draft = Samples.event("meeting", "2024-02-26", "USX:party", "KHM:host");
        draft.put("partOf", UUID.randomUUID().toString()).putArray("topics").add("no-such-topic");
        Samples.delegate(draft, 1, "Nobody", "no-body");
        Api.post("/v1/events", draft)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/participants/0/actor", "/participants/1/delegates/0/actor", "/topics/0", "/partOf"))
                .body("errors[0].detail", containsString("USA (United States"));
    }

    @Test
    void appliesTheRulesOfAnEvent() {
        ObjectNode tie =
                Samples.event("tie", "1950-07-11", "USA:party", "USA:party").put("certainty", "opinion");
        Api.post("/v1/events", tie)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/tieChange", "/participants", "/participants/1", "/attributedTo"));
        ObjectNode crowd = Samples.event("summit", "2022", "USA:party");
        for (int i = 0; i < 10_000; i++) {
            crowd.withArray("participants").addObject().put("actor", "KHM").put("role", "party");
        }
        Api.post("/v1/events", crowd).then().statusCode(400).body("errors.pointer", contains("/participants"));
    }

    @Test
    void partStaysWithItsWholeAndIsNeverAboveIt() {
        String visit = Api.event(Samples.event("visit", "2022-08", "USA:visitor", "LAO:host"));
        String meeting = Api.event(
                Samples.event("meeting", "2022-08-04", "USA:party", "LAO:host").put("partOf", visit));
        given().get("/v1/events?partOf=" + visit).then().body("items.id", contains(meeting));
        Api.patch(EVENTS + visit, "\"1.2\"", "{\"partOf\":\"" + meeting + "\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/partOf"));
        Api.patch(EVENTS + visit, "\"1.2\"", "{\"partOf\":\"" + visit + "\"}")
                .then()
                .statusCode(400);
        Api.delete(EVENTS + visit, "\"1.2\"").then().statusCode(409).body("detail", containsString(meeting));
        Api.delete(EVENTS + meeting, "\"1.2\"").then().statusCode(204);
        Api.delete(EVENTS + visit, "\"1.2\"").then().statusCode(204);
    }

    @Test
    void whatAnEventRefersToStays() {
        Api.have("/v1/topics/dredging", Samples.topic("dredging"));
        Api.have("/v1/actors/PORT-AUTHORITY", Samples.actor("organisation", "PORT-AUTHORITY"));
        ObjectNode draft = Samples.event("meeting", "2023", "PORT-AUTHORITY:host", "VNM:party");
        draft.putArray("topics").add("dredging");
        Api.event(draft);
        Api.delete("/v1/topics/dredging", "\"1.1\"").then().statusCode(409);
        Api.delete("/v1/actors/PORT-AUTHORITY", "\"1.2\"").then().statusCode(409);
    }
}
