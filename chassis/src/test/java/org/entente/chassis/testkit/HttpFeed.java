package org.entente.chassis.testkit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.chassis.http.Json;

/** A service's change feed as a client reads it over HTTP. */
public final class HttpFeed {

    private final String service;

    private HttpFeed(String service) {
        this.service = service;
    }

    public static HttpFeed of(String service) {
        return new HttpFeed(service);
    }

    /** One answer. */
    public record Page(String text, List<JsonNode> items, String next, boolean upToDate) {

        static Page of(Response response) {
            response.then().statusCode(200);
            JsonNode body = Json.tree(response.asString());
            return new Page(
                    response.asString(),
                    StreamSupport.stream(body.get("items").spliterator(), false).toList(),
                    body.get("next").asText(),
                    body.get("upToDate").asBoolean());
        }

        public List<Long> positions() {
            return items.stream().map(HttpFeed::position).toList();
        }

        /** Subject and revision of each, such as {@code topic/trade 2}. */
        public List<String> revisions() {
            return items.stream().map(HttpFeed::revision).toList();
        }
    }

    /** Asks with this query, such as {@code after=1-7&wait=5}, whatever the answer is. */
    public Response ask(String query) {
        return given().urlEncodingEnabled(false)
                .get("/v1/" + service + "/changes" + (query.isEmpty() ? "" : "?" + query));
    }

    public Page page(String query) {
        return Page.of(ask(query));
    }

    /** The feed's end. */
    public String now() {
        return page("after=now").next();
    }

    /** The epoch that a cursor belongs to. */
    public static long epoch(String cursor) {
        return Long.parseLong(cursor.substring(0, cursor.indexOf('-')));
    }

    /** The position of a cursor. */
    public static long position(String cursor) {
        return Long.parseLong(cursor.substring(cursor.indexOf('-') + 1));
    }

    /** Everything after a cursor, page by page, until the end is reached. */
    public List<JsonNode> after(String cursor) {
        List<JsonNode> items = new ArrayList<>();
        Page page = page("after=" + cursor + "&pageSize=1000");
        items.addAll(page.items());
        while (!page.upToDate()) {
            page = page("after=" + page.next() + "&pageSize=1000");
            items.addAll(page.items());
        }
        return items;
    }

    /** The feed's end once the subject's change that made this revision is in it. */
    public String endWith(String subject, long revision) {
        String wanted = subject + " " + revision;
        return await().until(
                        () -> page("subject=" + subject + "&pageSize=1000"),
                        page -> page.upToDate() && page.revisions().contains(wanted))
                .next();
    }

    /** How many requests wait for changes at this moment. */
    public static int waiting() {
        return Management.get("/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("entente_feed_waiting"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Asks, and returns once the request waits. */
    public CompletableFuture<Page> waiting(String query) {
        int before = waiting();
        CompletableFuture<Page> page = CompletableFuture.supplyAsync(() -> page(query));
        await().until(() -> waiting() == before + 1);
        return page;
    }

    public Response snapshot(String query) {
        return given().urlEncodingEnabled(false).get("/v1/" + service + "/snapshot" + query);
    }

    /** The lines of a snapshot. */
    public static Stream<JsonNode> lines(Response snapshot) {
        return snapshot.asString().lines().map(Json::tree);
    }

    public static long position(JsonNode item) {
        return Long.parseLong(item.get("sequence").asText());
    }

    public static String revision(JsonNode item) {
        return item.get("subject").asText() + " "
                + item.get("data").get("revision").asLong();
    }
}
