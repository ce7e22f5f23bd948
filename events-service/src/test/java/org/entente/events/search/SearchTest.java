package org.entente.events.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SearchTest {

    @Test
    void findsWordsInTitleSummaryAndQuotesInAnyFormAndWithoutAccents() {
        String title = Api.event(entitled("Müller visited the ÅLAND isles", "2001", "STP:visitor"));
        String summary =
                Api.event(entitled("A journey", "2002", "STP:visitor").put("summary", "The muller's visits went on."));
        ObjectNode quoted = entitled("Another journey", "2003", "STP:visitor");
        ((ObjectNode) quoted.at("/citations/0")).put("quote", "MU\u0308LLER will be visiting");
        String quote = Api.event(quoted);
        search("muller visit").then().body("items.id", contains(title, summary, quote));
        search("Müller Visiting").then().body("items.id", contains(title, summary, quote));
        search("aland").then().body("items.id", contains(title));
        search("\"muller visited\"").then().body("items.id", contains(title));
        search("aland or journey").then().body("items.id", contains(title, summary, quote));
        search("journey -another").then().body("items.id", contains(summary));
    }

    @Test
    void goesTogetherWithEveryFilterAndForm() {
        String visit = Api.event(entitled("Wolverhampton talks", "2001", "COM:visitor"));
        String later = Api.event(entitled("Wolverhampton talks", "2011", "COM:visitor"));
        String planned =
                Api.event(entitled("Wolverhampton talks", "2001", "COM:host").put("status", "planned"));
        asked("wolverhampton").get("/v1/events").then().body("items.id", containsInAnyOrder(visit, later, planned));
        asked("wolverhampton").get("/v1/events?to=2005&status=confirmed").then().body("items.id", contains(visit));
        asked("wolverhampton").get("/v1/events?sort=-when&count=true").then().body("total", is(3));
        String lines = asked("wolverhampton")
                .header("Accept", "application/x-ndjson")
                .get("/v1/events")
                .asString();
        assertEquals(3, lines.lines().count());
    }

    @Test
    void followsWhatIsWritten() {
        String id = Api.event(entitled("Zanzibarian clove treaty", "2001", "TZA:signatory"));
        asked("clove").get("/v1/events").then().body("items.id", contains(id));
        Api.patch("/v1/events/" + id, Api.tag("/v1/events/" + id), "{\"title\":\"Nutmeg treaty\"}")
                .then()
                .statusCode(200);
        asked("clove").get("/v1/events").then().body("items", empty());
        asked("nutmeg").get("/v1/events").then().body("items.id", contains(id));
    }

    @Test
    void tellsWhereTheWordsAre() {
        String id = Api.event(
                entitled("<b>Quokkas</b> & 𝔘 quokka", "2001", "AUS:party").put("summary", "Élan of quókkas"));
        asked("quokka élans").get("/v1/events?fields=id").then().body("matches.id", contains(id));
        asked("quokka élans")
                .get("/v1/events")
                .then()
                .body("matches[0].at.pointer", contains("/title", "/title", "/summary", "/summary"))
                .body("matches[0].at.start", contains(3, 20, 0, 8))
                .body("matches[0].at.end", contains(10, 26, 4, 15))
                .body("items[0].title", equalTo("<b>Quokkas</b> & 𝔘 quokka"));
        given().get("/v1/events?pageSize=1").then().body("matches", nullValue());
    }

    @Test
    void ranksTheTitleBeforeTheSummaryAndThatBeforeQuotesAndPagesThroughThem() {
        ObjectNode quoted = entitled("A journey", "2003", "BTN:visitor");
        ((ObjectNode) quoted.at("/citations/0")).put("quote", "the gyalpo came");
        String third = Api.event(quoted);
        String second = Api.event(entitled("A journey", "2002", "BTN:visitor").put("summary", "The gyalpo came."));
        String first = Api.event(entitled("The gyalpo", "2001", "BTN:visitor"));
        asked("gyalpo")
                .get("/v1/events?sort=relevance&count=true")
                .then()
                .body("items.id", contains(first, second, third))
                .body("complete", is(true))
                .body("total", is(3));
        List<String> read = new ArrayList<>();
        String token = "";
        while (token != null) {
            Response page = asked("gyalpo").get("/v1/events?sort=relevance&pageSize=1" + token);
            read.addAll(page.path("items.id"));
            String next = page.path("nextPageToken");
            token = next == null ? null : "&pageToken=" + next;
        }
        assertEquals(List.of(first, second, third), read);
        asked("gyalpo")
                .header("Accept", "text/csv")
                .get("/v1/events?sort=relevance")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("sort"));
        given().get("/v1/events?sort=relevance").then().statusCode(400).body("errors.parameter", contains("sort"));
    }

    @Test
    void refusesWhatNothingCanBeFoundBy() {
        for (String q : List.of("", "  ", "the of and", "!!! & | :*", "-visit", "-a -b", "x".repeat(501), "a\u202eb")) {
            for (String list : List.of("/v1/events", "/v1/positions")) {
                Response refusal = asked(q).get(list);
                assertEquals(400, refusal.statusCode(), () -> list + "?q=" + q);
                refusal.then().body("errors.parameter", contains("q"));
            }
        }
        asked("the").get("/v1/events").then().body("detail", containsString("no word to search for"));
        assertEquals(414, asked("visit".repeat(8000)).get("/v1/events").statusCode());
        asked("a\0b").get("/v1/events").then().statusCode(400);
    }

    @Test
    void readsTheSyntaxOfQueriesAsWords() {
        for (String q : List.of("kiwi & (", "kiwi:*'", "kiwi <-> <->", "\"kiwi", "kiwi || -", "kiwi\\", "'kiwi'")) {
            assertEquals(200, asked(q).get("/v1/events").statusCode(), q);
        }
    }

    @Test
    void keepsTheLargestRecordThereIs() {
        ObjectNode draft = entitled("ﷺ".repeat(300), "2001", "OMN:party").put("summary", "ﷺ".repeat(5000));
        for (int i = 1; i < 200; i++) {
            ObjectNode citation = ((ObjectNode) draft.at("/citations/0")).deepCopy();
            draft.withArray("citations").add(citation.put("quote", "ﷺ 𝔘".repeat(250)));
        }
        assertEquals(201, Api.post("/v1/events", draft).statusCode());
    }

    @Test
    void findsPositions() {
        Api.have("/v1/topics/quinoa", Samples.topic("quinoa"));
        ObjectNode draft = Samples.position("BOL", "PER", "quinoa", "demand", "2001");
        Api.post("/v1/positions", draft.put("summary", "Demands café seeds"))
                .then()
                .statusCode(201);
        asked("cafe demanded")
                .get("/v1/positions?actor=BOL&sort=relevance")
                .then()
                .body("items.summary", contains("Demands café seeds"))
                .body("matches[0].at.start", contains(0, 8));
        assertFalse(asked("coffee")
                .get("/v1/positions")
                .<List<String>>path("items")
                .iterator()
                .hasNext());
    }

    private static ObjectNode entitled(String title, String when, String participant) {
        return Samples.event("visit", when, participant).put("title", title);
    }

    private static Response search(String q) {
        return asked(q).get("/v1/events?actor=STP&sort=when");
    }

    private static RequestSpecification asked(String q) {
        return given().queryParam("q", q);
    }
}
