package org.entente.events.topic;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TopicResourceTest {

    private static final String TOPICS = "/v1/topics/";

    @Test
    void changeEventCarriesWhatTheApiReturnsByteForByte() {
        create("sanctions", "Sanctions").then().statusCode(201).header("ETag", "\"1.1\"");
        given().header("Authorization", editor())
                .header("If-Match", "\"1.1\"")
                .contentType("application/merge-patch+json")
                .body("{\"name\":\"Sanctions on the DPRK\"}")
                .patch(TOPICS + "sanctions")
                .then()
                .statusCode(200)
                .header("ETag", "\"2.1\"");
        String served = given().get(TOPICS + "sanctions").asString();

        List<Feed.Entry> entries = entries("topic/sanctions", 2);

        assertEquals(served, entries.get(1).after());
        assertEquals("updated", entries.get(1).json().get("operation").asText());
        assertEquals("[\"name\"]", entries.get(1).json().get("changed").toString());
        assertEquals("org.entente.events.topic.updated", entries.get(1).event().getType());
        assertEquals("/entente/events", entries.get(1).event().getSource().toString());
        assertEquals("topic/sanctions", entries.get(1).event().getSubject());
    }

    @Test
    void deletionIsAnEventAndATombstoneAndRevisionsGoOn() {
        create("demining", "Demining");
        given().header("Authorization", editor())
                .header("If-Match", "\"1.1\"")
                .delete(TOPICS + "demining")
                .then()
                .statusCode(204);
        given().get(TOPICS + "demining").then().statusCode(404).contentType("application/problem+json");

        List<Feed.Entry> entries = entries("topic/demining", 2);
        assertEquals(
                "{\"operation\":\"deleted\",\"revision\":2,\"changed\":[]}",
                entries.get(1).data());
        assertNull(Feed.state(kafka(), "events").of("topic/demining").get(1).data());

        create("demining", "Mine clearance").then().statusCode(201).body("revision", is(3));
    }

    @Test
    void writeThatChangesNothingMakesNoRevision() {
        create("tourism", "Tourism");
        given().header("Authorization", editor())
                .header("If-Match", "\"1.1\"")
                .contentType("application/json")
                .body("{\"code\":\"tourism\",\"name\":\"Tourism\",\"aliases\":[]}")
                .put(TOPICS + "tourism")
                .then()
                .statusCode(200)
                .header("ETag", "\"1.1\"")
                .body("revision", is(1));
    }

    @Test
    void refusesAWriteWithoutItsPreconditionAndOneThatIsStale() {
        create("trade", "Trade");
        put("trade", "{\"code\":\"trade\",\"name\":\"Commerce\"}").then().statusCode(428);
        create("trade", "Trade").then().statusCode(412);
        given().header("Authorization", editor())
                .header("If-Match", "\"7.1\"")
                .contentType("application/json")
                .body("{\"code\":\"trade\",\"name\":\"Commerce\"}")
                .put(TOPICS + "trade")
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/precondition-failed"));
        given().get(TOPICS + "trade").then().body("name", equalTo("Trade"));
    }

    @Test
    void tellsEveryPlaceThatIsWrongWithABody() {
        given().header("Authorization", editor())
                .contentType("application/json")
                .body("{\"code\":\"Bad Code\",\"name\":5,\"colour\":\"red\"}")
                .post("/v1/topics")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", is(400))
                .body("instance", equalTo("/v1/topics"))
                .body("errors.pointer", org.hamcrest.Matchers.containsInAnyOrder("/code", "/name", "/colour"));
    }

    private static Response create(String code, String name) {
        return given().header("Authorization", editor())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("{\"code\":\"" + code + "\",\"name\":\"" + name + "\"}")
                .put(TOPICS + code);
    }

    private static Response put(String code, String body) {
        return given().header("Authorization", editor())
                .contentType("application/json")
                .body(body)
                .put(TOPICS + code);
    }

    private static String editor() {
        return "Bearer " + RealParts.tokens().editor();
    }

    private static String kafka() {
        return RealParts.get().kafka().bootstrapServers();
    }

    private static List<Feed.Entry> entries(String key, int expected) {
        return await().until(() -> Feed.changes(kafka(), "events").of(key), found -> found.size() == expected);
    }
}
