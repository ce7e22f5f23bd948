package org.entente.gateway.live;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.live.SseClient.Event;
import org.junit.jupiter.api.Test;

/** What an undisturbed client gets. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class StreamTest extends OnTheBench {

    @Test
    void beginsWithTheEndsOfAllServices() {
        bench.events().publish("topic/old");
        SseClient client = bench.open("");

        assertEquals(
                new Event("aid.1-0,events.1-1,trade.1-0", "start", "{\"position\":\"aid.1-0,events.1-1,trade.1-0\"}"),
                client.next());
        assertEquals("3000", client.retry());
        assertEquals(List.of("text/event-stream"), client.headers().allValues("Content-Type"));
        assertEquals(List.of("no-store"), client.headers().allValues("Cache-Control"));
        assertEquals(List.of("no"), client.headers().allValues("X-Accel-Buffering"));
        assertFalse(client.headers().firstValue("X-Request-Id").orElseThrow().isEmpty());
    }

    @Test
    void passesEachChangeOnAsTheServiceGaveIt() {
        SseClient client = bench.open("");
        client.next("start");

        String topic = bench.events().publish("topic/trade", "name");
        assertEquals(new Event("aid.1-0,events.1-1,trade.1-0", "change", topic), client.next());
        String activity = bench.aid().publish("activity/1", "title");
        assertEquals(new Event("aid.1-1,events.1-1,trade.1-0", "change", activity), client.next());
        String scheme = bench.trade().publish("scheme/1", "name");
        assertEquals(new Event("aid.1-1,events.1-1,trade.1-1", "change", scheme), client.next());
    }

    @Test
    void askingForNowIsAskingForNothing() {
        assertEquals(
                "{\"position\":\"aid.1-0,events.1-0,trade.1-0\"}",
                bench.open("?after=now").next().data());
    }

    @Test
    void commentsKeepASilentStreamOpen() {
        SseClient client = bench.open("");
        client.next("start");
        await().until(() -> client.comments() >= 3);
        assertFalse(client.ended());
    }

    @Test
    void allStreamsShareOneLongPollPerService() {
        for (int i = 0; i < 5; i++) {
            bench.open("").next("start");
        }
        await().until(() -> bench.events().polls() == 1);
        bench.events().publish("topic/trade");
        await().until(() -> bench.events().polls() == 1);
        assertEquals(
                List.of("after=now&pageSize=1", "after=1-0&pageSize=50&wait=2", "after=1-1&pageSize=50&wait=2"),
                bench.events().asked());
    }

    @Test
    void headIsTheHeadAlone() {
        given().head("/v1/changes")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/event-stream")
                .header("Cache-Control", "no-store")
                .body(emptyString());
        await().until(() -> bench.streams() == 0);
    }

    @Test
    void pagesOfOtherOriginsMayRead() {
        given().header("Origin", "https://page.example")
                .head("/v1/changes")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://page.example");
    }

    @Test
    void shutdownEndsStreamsInOrder() {
        SseClient client = bench.open("");
        client.next("start");
        bench.endAll();
        await().until(client::ended);
        assertEquals(0, bench.streams());
    }
}
