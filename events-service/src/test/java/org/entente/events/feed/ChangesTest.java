package org.entente.events.feed;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.HttpFeed;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ChangesTest {

    private static final HttpFeed FEED = HttpFeed.of("events");
    private static final String BATCH = "application/cloudevents-batch+json";

    @BeforeEach
    void threeChangesOfOneRecord() {
        Api.have("/v1/topics/paged", Samples.topic("paged"));
        Response topic = given().get("/v1/topics/paged");
        long revision = topic.jsonPath().getLong("revision");
        Api.patch(
                "/v1/topics/paged",
                topic.header("ETag"),
                "{\"name\":\"Name \\\"%d\\\" \\u2013 \\u00e9\"}".formatted(revision));
        Api.delete("/v1/topics/paged", "\"" + (revision + 1) + ".1\"").then().statusCode(204);
        FEED.endWith("topic/paged", revision + 2);
    }

    @Test
    void carriesWhatKafkaCarries() {
        String end = FEED.now();
        List<Feed.Entry> kafka = await().until(
                        () -> kafka(HttpFeed.epoch(end)),
                        all -> HttpFeed.position(end) == all.get(all.size() - 1).position());

        String cursor = null;
        List<JsonNode> items = new ArrayList<>();
        do {
            HttpFeed.Page page = FEED.page("pageSize=7" + (cursor == null ? "" : "&after=" + cursor));
            for (int i = 0; i < page.items().size(); i++) {
                String data = kafka.get(items.size() + i).data();
                assertTrue(
                        page.text().contains("\"datacontenttype\":\"application/json\",\"data\":" + data + "}"), data);
            }
            items.addAll(page.items());
            cursor = page.next();
        } while (!cursor.equals(end));

        assertEquals(
                kafka.stream().map(ChangesTest::attributes).toList(),
                items.stream().map(ChangesTest::attributes).toList());
    }

    @Test
    void goesOnFromWhereItEnded() {
        HttpFeed.Page first = FEED.page("subject=topic/paged&pageSize=2");
        assertEquals(2, first.items().size());
        assertFalse(first.upToDate());

        Response second = FEED.ask("subject=topic/paged&pageSize=2&after=" + first.next());
        String next = second.jsonPath().getString("next");
        second.then()
                .header("Feed-Cursor", equalTo(next))
                .header("Cache-Control", equalTo("no-store"))
                .header(
                        "Link",
                        equalTo("</v1/events/changes?subject=topic/paged&pageSize=2&after=" + next
                                + ">; rel=\"next\""));
        assertEquals(
                HttpFeed.position(first.items().get(1)) + 1,
                Long.parseLong(second.jsonPath().getString("items[0].sequence")));
    }

    @Test
    void endIsAPlaceWithoutChanges() {
        HttpFeed.Page end = FEED.page("after=now");
        assertEquals(List.of(), end.items());
        assertTrue(end.upToDate());
        assertEquals(end, FEED.page("after=" + end.next()));
    }

    @Test
    void answersInCloudEventsBatchFormat() {
        Response page = FEED.ask("subject=topic/paged&pageSize=3");
        Response batch = given().accept(BATCH)
                .urlEncodingEnabled(false)
                .get("/v1/events/changes?subject=topic/paged&pageSize=3");
        batch.then()
                .statusCode(200)
                .contentType(containsString(BATCH))
                .header("Feed-Cursor", equalTo(page.header("Feed-Cursor")))
                .header("Link", equalTo(page.header("Link")));
        assertEquals(Json.tree(page.asString()).get("items"), Json.tree(batch.asString()));
        given().accept("text/csv").get("/v1/events/changes").then().statusCode(406);
    }

    private static List<Feed.Entry> kafka(long epoch) {
        return Feed.changes(RealParts.get().kafka().bootstrapServers(), "events").all().stream()
                .filter(entry -> entry.event().getExtension("feedepoch").equals(String.valueOf(epoch)))
                .toList();
    }

    private static Map<String, String> attributes(JsonNode item) {
        Map<String, String> attributes = new TreeMap<>();
        item.properties().forEach(member -> {
            if (!member.getKey().equals("data")) {
                attributes.put(member.getKey(), member.getValue().asText());
            }
        });
        return attributes;
    }

    private static Map<String, String> attributes(Feed.Entry entry) {
        Map<String, String> attributes = new TreeMap<>();
        entry.event()
                .getAttributeNames()
                .forEach(name -> attributes.put(name, text(entry.event().getAttribute(name))));
        entry.event()
                .getExtensionNames()
                .forEach(name -> attributes.put(name, text(entry.event().getExtension(name))));
        // The SDK reads the instant, and would write it with zeros at its end.
        attributes.put("time", entry.event().getTime().toInstant().toString());
        return attributes;
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }
}
