package org.entente.events.position;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PositionResourceTest {

    private static final String POSITIONS = "/v1/positions/";

    @BeforeEach
    void topicIsThere() {
        Api.have("/v1/topics/ream-naval-base", Samples.topic("ream-naval-base"));
    }

    @Test
    void isFoundByActorTopicStanceAndDate() {
        String event = Api.event(Samples.event("statement", "2022-08-02", "USA:speaker", "KHM:addressee"));
        String id = UUID.randomUUID().toString();
        Api.create(
                        POSITIONS + id,
                        Samples.position("US", "kh", "ream-naval-base", "demand", "2022-08-02")
                                .put("event", event))
                .then()
                .statusCode(201)
                .body("actor", equalTo("USA"))
                .body("addressee", equalTo("KHM"));
        String question = "/v1/positions?actor=840&addressee=KHM&topic=ream-naval-base&stance=demand&event=" + event;
        given().get(question + "&from=2022&to=2022").then().statusCode(200).body("items.id", contains(id));
        given().get(question + "&from=2023").then().body("items", empty());
        given().get(question + "&certainty=opinion").then().body("items", empty());
        Api.delete("/v1/events/" + event, "\"1.2\"").then().statusCode(409);
        Api.patch(POSITIONS + id, "\"1.1\"", "{\"event\":null,\"stance\":\"concern\"}")
                .then()
                .statusCode(200);
        given().get("/v1/positions?stance=concern&actor=USA").then().body("items.id", contains(id));
        Api.delete(POSITIONS + id, "\"2.1\"").then().statusCode(204);
        given().get(POSITIONS + id).then().statusCode(404);
    }

    @Test
    void isFoundByTheDocumentThatItCites() {
        String id = UUID.randomUUID().toString();
        String source = UUID.randomUUID().toString();
        ObjectNode draft = Samples.position("USA", "KHM", "ream-naval-base", "demand", "2022-08-02");
        ((ObjectNode) draft.withArray("citations").get(0)).put("sourceId", source);
        Api.create(POSITIONS + id, draft).then().statusCode(201);

        given().get("/v1/positions?source=" + source).then().statusCode(200).body("items.id", contains(id));
        given().get("/v1/positions?source=" + UUID.randomUUID()).then().body("items", empty());
        given().get("/v1/positions?source=x").then().statusCode(400).body("errors.parameter", contains("source"));
        Api.delete(POSITIONS + id, "\"1.1\"").then().statusCode(204);
    }

    @Test
    void tellsEveryReferenceThatIsUnknown() {
        ObjectNode draft = Samples.position("USX", "NOBODY", "ream-naval-bass", "demand", "2022");
        draft.put("event", UUID.randomUUID().toString());
        draft.putObject("speaker").put("name", "Somebody").put("actor", "some-body");
        Api.post("/v1/positions", draft)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/actor", "/addressee", "/speaker/actor", "/topic", "/event"));
    }

    @Test
    void opinionIsSomebodys() {
        ObjectNode draft = Samples.position("KHM", "KHM", "ream-naval-base", "hope", "2022")
                .put("certainty", "opinion");
        Api.post("/v1/positions", draft)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/addressee", "/attributedTo"));
    }
}
