package org.entente.events.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.HttpFeed;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventMergeTest {

    private static final String EVENTS = "/v1/events/";
    private static final HttpFeed FEED = HttpFeed.of("events");

    @Test
    void unitesWhatBothSayAndKeepsWhatTheSurvivorSays() {
        Api.have("/v1/topics/railways", Samples.topic("railways"));
        ObjectNode imported = visit("2024-03-01", "the visit of an import");
        ObjectNode told = visit("2024-03", "the visit of an article");
        told.put("summary", "It went well.").put("status", "planned").put("title", "Another title");
        told.putArray("topics").add("railways");
        told.putArray("outcomes").add("A railway");
        told.withArray("participants").addObject().put("actor", "LAO").put("role", "party");
        Samples.delegate(told, 0, "Jane", null);
        told.withArray("citations").add(imported.at("/citations/0").deepCopy());
        String survivor = Api.event(imported);
        String merged = Api.event(told);
        merge(survivor, merged)
                .then()
                .statusCode(200)
                .header("ETag", "\"2.2\"")
                .body("id", equalTo(survivor))
                .body("title", equalTo("A visit of 2024-03-01"))
                .body("when", equalTo("2024-03-01"))
                .body("status", equalTo("confirmed"))
                .body("summary", equalTo("It went well."))
                .body("participants.actor", contains("KEN", "UGA", "LAO"))
                .body("participants[0].delegates.name", contains("Jane"))
                .body("topics", contains("railways"))
                .body("outcomes", contains("A railway"))
                .body("citations.quote", contains("the visit of an import", "the visit of an article"))
                .body("mergedFrom", contains(merged));
        given().get("/v1/events?topic=railways").then().body("items.id", contains(survivor));
        given().queryParam("q", "article").get("/v1/events?actor=LAO").then().body("items.id", contains(survivor));
    }

    @Test
    void redirectsTheMergedOneAndKeepsItsHistory() {
        String survivor = Api.event(visit("2024-04-01", "one"));
        String merged = Api.event(visit("2024-04-01", "other"));
        merge(survivor, merged).then().statusCode(200);
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(EVENTS + merged + "?fields=id,title")
                .then()
                .statusCode(308)
                .header("Location", endsWith(EVENTS + survivor + "?fields=id,title"))
                .contentType("application/problem+json");
        given().get(EVENTS + merged).then().statusCode(200).body("id", equalTo(survivor));
        FEED.endWith("event/" + merged, 2);
        given().get(EVENTS + merged + "/history").then().body("items.operation", contains("deleted", "created"));
        Api.patch(EVENTS + merged, "\"1.2\"", "{}").then().statusCode(409).body("detail", containsString(survivor));
        Api.create(EVENTS + merged, visit("2024-04-01", "again")).then().statusCode(409);
        given().get("/v1/events?actor=KEN&from=2024-04&to=2024-04").then().body("items.id", contains(survivor));
    }

    @Test
    void leadsThroughAChainAtOnceAndEndsWithTheSurvivor() {
        String a = Api.event(visit("2024-05-01", "a"));
        String b = Api.event(visit("2024-05-01", "b"));
        String c = Api.event(visit("2024-05-01", "c"));
        merge(b, a).then().statusCode(200);
        merge(c, b).then().statusCode(200).body("mergedFrom", contains(b, a));
        given().redirects().follow(false).get(EVENTS + a).then().header("Location", endsWith(EVENTS + c));
        merge(c, a).then().statusCode(409);
        Api.delete(EVENTS + c, Api.tag(EVENTS + c)).then().statusCode(204);
        given().get(EVENTS + a).then().statusCode(404);
    }

    @Test
    void movesPartsAndPositionsAndTellsEachChangeOnceInOneTransaction() {
        Api.have("/v1/topics/dams", Samples.topic("dams"));
        String survivor = Api.event(visit("2024-06-01", "one"));
        String merged = Api.event(visit("2024-06-01", "other"));
        String part = Api.event(
                Samples.event("meeting", "2024-06-01", "KEN:party", "UGA:host").put("partOf", merged));
        String position = Api.post(
                        "/v1/positions",
                        Samples.position("KEN", "UGA", "dams", "hope", "2024-06-01")
                                .put("event", merged))
                .path("id");
        String start = FEED.now();
        merge(survivor, merged).then().statusCode(200);
        FEED.endWith("event/" + merged, 2);
        List<JsonNode> told = FEED.after(start).stream()
                .filter(change -> List.of(survivor, merged, part, position)
                        .contains(change.path("subject").asText().replaceFirst(".*/", "")))
                .toList();
        assertEquals(
                1,
                told.stream()
                        .map(change -> change.path("txid").asText())
                        .distinct()
                        .count());
        assertEquals(
                Map.of(
                        survivor, "updated [\"citations\",\"mergedFrom\"]",
                        part, "updated [\"partOf\"]",
                        position, "updated [\"event\"]",
                        merged, "deleted []"),
                told.stream().collect(Collectors.toMap(EventMergeTest::id, EventMergeTest::what)));
        given().get("/v1/events?partOf=" + survivor).then().body("items.id", contains(part));
        given().get("/v1/positions?event=" + survivor).then().body("items.id", contains(position));
    }

    @Test
    void needsBothRevisionsThatWereRead() {
        String survivor = Api.event(visit("2024-07-01", "one"));
        String merged = Api.event(visit("2024-07-01", "other"));
        ask(survivor, null, merged, "\"1.2\"").then().statusCode(428);
        ask(survivor, "\"1.2\"", merged, null).then().statusCode(428).body("detail", containsString("/etag"));
        ask(survivor, "\"9.2\"", merged, "\"1.2\"").then().statusCode(412);
        ask(survivor, "\"1.2\"", merged, "\"9.2\"").then().statusCode(412);
        ask(UUID.randomUUID().toString(), "\"1.2\"", merged, "\"1.2\"").then().statusCode(404);
        ask(survivor, "\"1.2\"", UUID.randomUUID().toString(), "\"1.2\"").then().statusCode(404);
        given().contentType("application/json")
                .body("{}")
                .post(EVENTS + survivor + "/merge")
                .then()
                .statusCode(401);
        given().get(EVENTS + survivor).then().body("revision", is(1)).body("mergedFrom", empty());
    }

    @Test
    void refusesWhatIsNotOneEvent() {
        String visit = Api.event(visit("2024-08-01", "one"));
        String call = Api.event(Samples.event("call", "2024-08-01", "KEN:party", "UGA:party"));
        String part = Api.event(visit("2024-08-01", "part").put("partOf", visit));
        String within = Api.event(visit("2024-08-01", "within").put("partOf", part));
        String severed = Api.event(Samples.tie("severed", "2024", "KEN", "UGA"));
        String restored = Api.event(Samples.tie("restored", "2024", "KEN", "UGA"));
        ask(visit, "\"1.2\"", visit, "\"1.2\"").then().statusCode(400).body("errors.pointer", contains("/event"));
        merge(visit, call).then().statusCode(409).body("detail", containsString("of type visit"));
        merge(visit, within).then().statusCode(409).body("detail", containsString("is part of"));
        merge(within, visit).then().statusCode(409).body("detail", containsString("is part of"));
        merge(severed, restored).then().statusCode(409);
        ask(visit, "\"1.2\"", "x", "\"1.2\"").then().statusCode(400).body("errors.pointer", contains("/event"));
    }

    @Test
    void refusesMoreThanOneEventMayHave() {
        ObjectNode one = visit("2024-09-01", "one");
        ObjectNode other = visit("2024-09-01", "other");
        for (int i = 0; i < 60; i++) {
            one.withArray("outcomes").add("one " + i);
            other.withArray("outcomes").add("other " + i);
        }
        merge(Api.event(one), Api.event(other)).then().statusCode(409).body("detail", containsString("/outcomes"));
    }

    @Test
    void answersARepeatedRequestAsTheFirst() {
        String survivor = Api.event(visit("2024-10-01", "one"));
        String merged = Api.event(visit("2024-10-01", "other"));
        String first = keyed(survivor, merged).then().statusCode(200).extract().asString();
        assertEquals(
                first, keyed(survivor, merged).then().statusCode(200).extract().asString());
    }

    private static Response keyed(String survivor, String merged) {
        return Api.editor()
                .header("If-Match", "\"1.2\"")
                .header("Idempotency-Key", "merge-" + survivor)
                .contentType("application/json")
                .body("{\"event\":\"" + merged + "\",\"etag\":\"\\\"1.2\\\"\"}")
                .post(EVENTS + survivor + "/merge");
    }

    private static ObjectNode visit(String when, String quote) {
        ObjectNode visit = Samples.event("visit", when, "KEN:visitor", "UGA:host");
        ((ObjectNode) visit.at("/citations/0")).put("quote", quote);
        return visit;
    }

    private static Response merge(String survivor, String merged) {
        return ask(survivor, Api.tag(EVENTS + survivor), merged, Api.tag(EVENTS + merged));
    }

    private static Response ask(String survivor, String ifMatch, String merged, String etag) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("event", merged).put("etag", etag);
        return Api.editor()
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .contentType("application/json")
                .body(body.toString())
                .post(EVENTS + survivor + "/merge");
    }

    private static String id(JsonNode change) {
        return change.path("subject").asText().replaceFirst(".*/", "");
    }

    private static String what(JsonNode change) {
        return change.at("/data/operation").asText() + " " + change.at("/data/changed");
    }
}
