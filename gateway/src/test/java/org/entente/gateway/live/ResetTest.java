package org.entente.gateway.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.live.SseClient.Event;
import org.junit.jupiter.api.Test;

/** Positions that a service does not know any more end nothing: the client is told, and the stream goes on. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class ResetTest extends OnTheBench {

    @Test
    void expiredPositionIsResetToTheEndOfThatServiceAlone() {
        for (int i = 0; i < 10; i++) {
            bench.events().publish("topic/trade");
        }
        bench.events().forget(5);
        String activity = bench.aid().publish("activity/1");
        SseClient client = bench.open("", "aid.1-0,events.1-2,trade.1-0");

        assertEquals("aid.1-0,events.1-2,trade.1-0", client.next("start").id());
        boolean activitySeen = false;
        Event event = client.next();
        if (event.name().equals("change")) {
            assertEquals(activity, event.data());
            activitySeen = true;
            event = client.next();
        }
        assertEquals("reset", event.name());
        assertEquals(reset("expired", "1-10"), new JsonObject(event.data()));
        assertEquals("aid.1-" + (activitySeen ? 1 : 0) + ",events.1-10,trade.1-0", event.id());
        if (!activitySeen) {
            assertEquals(activity, client.next().data());
        }
        String next = bench.events().publish("topic/trade");
        assertEquals(new Event("aid.1-1,events.1-11,trade.1-0", "change", next), client.next());
    }

    @Test
    void positionBeyondTheEndIsReset() {
        bench.events().publish("topic/trade");
        SseClient client = bench.open("?service=events", "events.1-99");
        client.next("start");
        assertEquals(
                new Event("events.1-1", "reset", reset("beyond-the-end", "1-1").encode()), client.next());
    }

    @Test
    void positionOfAnotherEpochIsReset() {
        SseClient client = bench.open("?service=events", "events.7-1");
        client.next("start");
        assertEquals(
                new Event("events.1-0", "reset", reset("foreign-epoch", "1-0").encode()), client.next());
    }

    @Test
    void newEpochResetsAllWhoFollowedTheOldOne() {
        bench.events().publish("topic/trade");
        SseClient here = bench.open("?service=events");
        SseClient behind = bench.open("?service=events", "events.1-0");
        here.next("start");
        behind.next("change");
        await().until(() -> bench.events().polls() == 1);
        bench.events().newEpoch();
        Event reset = new Event(
                "events.2-1001", "reset", reset("foreign-epoch", "2-1001").encode());
        assertEquals(reset, here.next());
        assertEquals(reset, behind.next());
        String next = bench.events().publish("topic/trade");
        assertEquals(new Event("events.2-1002", "change", next), here.next());
        assertEquals(new Event("events.2-1002", "change", next), behind.next());
    }

    @Test
    void clientAheadOfTheTailWaitsForIt() {
        SseClient first = bench.open("?service=events");
        first.next("start");
        await().until(() -> bench.events().polls() == 1);
        // Another replica's tail has given this client what this one's has not seen yet.
        bench.events().newEpoch();
        String change = bench.events().publish("topic/trade");
        SseClient client = bench.open("?service=events", "events.2-1000");
        client.next("start");
        assertEquals(new Event("events.2-1001", "change", change), client.next());
        String next = bench.events().publish("topic/trade");
        assertEquals(new Event("events.2-1002", "change", next), client.next());
    }

    private static JsonObject reset(String reason, String from) {
        return new JsonObject()
                .put("service", "events")
                .put("reason", reason)
                .put("snapshot", "/v1/events/snapshot")
                .put("from", from);
    }
}
