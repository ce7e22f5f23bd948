package org.entente.gateway.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.live.SseClient.Event;
import org.junit.jupiter.api.Test;

/** Clients that come back get every position once, wherever they were. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class ResumeTest extends OnTheBench {

    @Test
    void hundredsOfReconnectionsSeeEveryPositionOnce() {
        SseClient first = bench.open("");
        String id = first.next("start").id();
        first.close();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(enough));
        Map<String, List<Long>> seen = new HashMap<>();
        Random random = new Random(4711);
        for (int i = 0; i < 300; i++) {
            try (SseClient client = SseClient.open(LiveBench.url(""), id)) {
                for (int reads = random.nextInt(40); reads > 0; reads--) {
                    note(client.next(), seen);
                }
                id = client.lastEventId();
            }
        }
        enough.set(true);
        writer.join();
        String end = "aid." + bench.aid().end() + ",events." + bench.events().end() + ",trade."
                + bench.trade().end();
        if (!id.equals(end)) {
            bench.open("", id).until(event -> note(event, seen).id().equals(end));
        }

        assertEquals(
                Map.of("events", upTo(bench.events()), "aid", upTo(bench.aid()), "trade", upTo(bench.trade())), seen);
    }

    private void write(AtomicBoolean enough) {
        Random random = new Random(42);
        while (!enough.get()) {
            for (int i = random.nextInt(30); i > 0; i--) {
                bench.events().publish("topic/trade");
            }
            bench.aid().publish("activity/1");
            bench.trade().publish("scheme/1");
            // The ring holds 100, so that clients are caught up by pages as often as from it.
            await().pollDelay(Duration.ofMillis(random.nextInt(1, 20))).until(() -> true);
        }
    }

    private static Event note(Event event, Map<String, List<Long>> seen) {
        if (event.name().equals("change")) {
            JsonObject change = new JsonObject(event.data());
            seen.computeIfAbsent(change.getString("type").split("\\.")[2], service -> new ArrayList<>())
                    .add(Long.parseLong(change.getString("sequence")));
        } else {
            assertEquals("start", event.name());
        }
        return event;
    }

    private static List<Long> upTo(FeedStub feed) {
        return LongStream.rangeClosed(1, feed.end().position()).boxed().toList();
    }

    @Test
    void clientFarBehindTheRingIsCaughtUpByPages() {
        bench.open("").next("start");
        for (int i = 0; i < 500; i++) {
            bench.events().publish("topic/trade");
        }
        Map<String, List<Long>> seen = new HashMap<>();
        SseClient client = bench.open("?after=events.1-3");
        client.until(event -> note(event, seen).id().contains("events.1-500,"));
        bench.events().publish("topic/trade");
        note(client.next(), seen);

        assertEquals(Map.of("events", LongStream.rangeClosed(4, 501).boxed().toList()), seen);
        assertTrue(bench.events().asked().contains("after=1-3&pageSize=20"));
    }

    @Test
    void servicesThatTheIdLeavesOutBeginAtTheirEnds() {
        String first = bench.events().publish("topic/trade");
        bench.aid().publish("activity/1");
        SseClient client = bench.open("?after=events.1-0");
        assertEquals("aid.1-1,events.1-0,trade.1-0", client.next("start").id());
        assertEquals(new Event("aid.1-1,events.1-1,trade.1-0", "change", first), client.next());
    }

    @Test
    void headerHoldsAgainstTheAddressThatTheStreamBeganWith() {
        bench.events().publish("topic/trade");
        String second = bench.events().publish("topic/trade");
        SseClient client = bench.open("?after=events.1-0", "events.1-1");
        client.next("start");
        assertEquals(second, client.next().data());
    }

    @Test
    void positionOfAServiceThatIsNotAskedForIsKept() {
        SseClient client = bench.open("?service=aid&after=aid.1-0,events.1-0");
        client.next("start");
        bench.events().publish("topic/trade");
        bench.aid().publish("activity/1");
        assertEquals("aid.1-1,events.1-0", client.next().id());
    }

    @Test
    void largeChangesAreAskedForOneByOne() {
        for (int i = 0; i < 5; i++) {
            bench.events().publishPadded("topic/trade", 12 * 1024);
        }
        SseClient client = bench.open("?after=events.1-0");
        client.next("start");
        for (int i = 1; i <= 5; i++) {
            assertEquals("aid.1-0,events.1-" + i + ",trade.1-0", client.next().id());
        }
        assertTrue(bench.events().asked().contains("after=1-0&pageSize=2"));
    }
}
