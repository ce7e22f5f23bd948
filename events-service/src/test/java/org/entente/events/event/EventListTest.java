package org.entente.events.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventListTest {

    @Test
    void pagesThroughWithTheTokenAndTheLink() {
        List<String> created = new ArrayList<>();
        for (String when : new String[] {"2001", "2002-03", "2002-03-05/2002-03-06", "2004-01-01", "2005-05"}) {
            created.add(Api.event(Samples.event("visit", when, "ISL:visitor", "NOR:host")));
        }
        List<String> read = new ArrayList<>();
        String next = "/v1/events?actor=ISL&pageSize=2&sort=when";
        int pages = 0;
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            assertEquals(200, page.statusCode(), page.asString());
            read.addAll(page.path("items.id"));
            String link = page.header("Link");
            assertEquals(page.path("nextPageToken") == null, link == null);
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            pages++;
        }
        assertEquals(created, read);
        assertEquals(3, pages);
    }

    @Test
    void tokenBelongsToItsFilters() {
        Api.event(Samples.event("visit", "2001", "MLT:visitor", "CYP:host"));
        Api.event(Samples.event("visit", "2002", "MLT:visitor", "CYP:host"));
        String token = given().get("/v1/events?actor=MLT&pageSize=1").path("nextPageToken");
        given().get("/v1/events?actor=CYP&pageSize=1&pageToken=" + token).then().statusCode(400);
        given().get("/v1/events?actor=MLT&pageSize=1&pageToken=" + token).then().statusCode(200);
        given().get("/v1/events?actor=MLT&pageSize=1&sort=-when&pageToken=" + token)
                .then()
                .statusCode(400);
    }

    @Test
    void matchesDatesCertainlyOrPossibly() {
        String month = Api.event(Samples.event("meeting", "2023-09", "FJI:party", "WSM:party"));
        String about = Api.event(Samples.event("meeting", "2023~", "FJI:party", "WSM:party"));
        String open = Api.event(Samples.event("programme", "2012/..", "FJI:party", "WSM:party"));
        String list = "/v1/events?actor=FJI&actor=ws";
        given().get(list + "&from=2023-09-10&to=2023-09-12").then().body("items.id", contains(open, about, month));
        given().get(list + "&from=2023-09-10&to=2023-09-12&match=certainly")
                .then()
                .body("items.id", contains(open));
        given().get(list + "&from=2023-09&to=2023-09&match=certainly").then().body("items.id", contains(open, month));
        given().get(list + "&to=2011").then().body("items", empty());
        given().get(list + "&from=2024&to=2023").then().statusCode(400).body("errors.parameter", contains("to"));
        given().get(list + "&from=2024-13").then().statusCode(400).body("errors.parameter", contains("from"));
    }

    @Test
    void filtersByWhoWhatAndSource() {
        Api.have("/v1/topics/fisheries", Samples.topic("fisheries"));
        Api.have("/v1/actors/jane-doe", Samples.actor("person", "jane-doe"));
        ObjectNode draft = Samples.event("agreement", "2010", "PER:signatory", "CHL:signatory");
        draft.putArray("topics").add("fisheries");
        Samples.delegate(draft, 0, "Jane Doe", "jane-doe");
        String agreement = Api.event(draft);
        String planned = Api.event(
                Samples.event("visit", "2011", "PER:visitor", "CHL:host").put("status", "planned"));
        given().get("/v1/events?actor=jane-doe").then().body("items.id", contains(agreement));
        given().get("/v1/events?topic=fisheries").then().body("items.id", contains(agreement));
        given().get("/v1/events?actor=PE&type=agreement").then().body("items.id", contains(agreement));
        given().get("/v1/events?actor=PE&status=planned").then().body("items.id", contains(planned));
        given().get("/v1/events?actor=PE&count=true&source=" + Samples.SOURCE)
                .then()
                .body("items.id", containsInAnyOrder(agreement, planned))
                .body("total", is(2));
        given().get("/v1/events?actor=PER&fields=id,title").then().body("items[0].keySet()", contains("id", "title"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        given().get("/v1/events?actors=KHM").then().statusCode(400).body("errors.parameter", contains("actors"));
        given().get("/v1/events?actor=KHX")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("actor"))
                .body("detail", containsString("KHM (Cambodia)"));
        given().get("/v1/events?topic=nothing").then().statusCode(400).body("errors.parameter", contains("topic"));
        given().get("/v1/events?type=party").then().statusCode(400);
        given().get("/v1/events?partOf=7").then().statusCode(400);
        given().get("/v1/events?pageSize=1001").then().statusCode(400);
    }

    @Test
    void changedBoundsMoveAnEvent() {
        String id = Api.event(Samples.event("call", "2001-01-01", "TON:party", "PLW:party"));
        Api.patch(
                        "/v1/events/" + id,
                        "\"1.2\"",
                        "{\"when\":\"../2003\",\"participants\":[{\"actor\":\"NRU\",\"role\":\"party\"}]}")
                .then()
                .statusCode(200);
        given().get("/v1/events?actor=TON").then().body("items", empty());
        given().get("/v1/events?actor=NRU&to=1066").then().body("items.id", contains(id));
        assertTrue(given().get("/v1/events?actor=NRU&from=2004")
                .<List<String>>path("items.id")
                .isEmpty());
        given().get("/v1/events?actor=NRU&pageSize=1").then().body("items", not(empty()));
    }
}
