package org.entente.gateway.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.live.SseClient.Event;
import org.junit.jupiter.api.Test;

/** One service fails; its part of the stream pauses, and nothing is lost. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class ServiceFailsTest extends OnTheBench {

    private static final String DOWN = "{\"service\":\"aid\",\"status\":\"unavailable\"}";
    private static final String UP = "{\"service\":\"aid\",\"status\":\"ok\"}";

    @Test
    void outageIsToldOnceAndWhatWasMissedFollows() {
        SseClient client = bench.open("");
        client.next("start");
        bench.aid().down(true);
        assertEquals(new Event("aid.1-0,events.1-0,trade.1-0", "partial", DOWN), client.next());
        String topic = bench.events().publish("topic/trade");
        assertEquals(topic, client.next().data());
        String first = bench.aid().publish("activity/1");
        String second = bench.aid().publish("activity/2");
        assertNull(client.next(Duration.ofMillis(600)), "an outage told twice");

        bench.aid().down(false);
        assertEquals(new Event("aid.1-0,events.1-1,trade.1-0", "restored", UP), client.next());
        assertEquals(new Event("aid.1-1,events.1-1,trade.1-0", "change", first), client.next());
        assertEquals(new Event("aid.1-2,events.1-1,trade.1-0", "change", second), client.next());
    }

    @Test
    void streamThatBeginsDuringAnOutageLeavesTheServiceOut() {
        bench.aid().down(true);
        bench.aid().publish("activity/1");
        SseClient client = bench.open("");
        assertEquals(
                new Event("events.1-0,trade.1-0", "start", "{\"position\":\"events.1-0,trade.1-0\"}"), client.next());
        assertEquals(new Event("events.1-0,trade.1-0", "partial", DOWN), client.next());

        bench.aid().down(false);
        assertEquals(new Event("aid.1-1,events.1-0,trade.1-0", "restored", UP), client.next());
        assertEquals(late("aid.1-1,events.1-0,trade.1-0", "aid", "1-1"), client.next());
        String next = bench.aid().publish("activity/1");
        assertEquals(new Event("aid.1-2,events.1-0,trade.1-0", "change", next), client.next());
    }

    @Test
    void resumingDuringAnOutageLosesNothing() {
        String change = bench.aid().publish("activity/1");
        bench.aid().down(true);
        SseClient client = bench.open("?service=aid", "aid.1-0");
        assertEquals("aid.1-0", client.next("start").id());
        assertEquals(DOWN, client.next("partial").data());
        bench.aid().down(false);
        assertEquals(UP, client.next("restored").data());
        assertEquals(new Event("aid.1-1", "change", change), client.next());
    }

    @Test
    void serviceThatIsSilentCountsAsDown() {
        SseClient client = bench.open("?service=aid");
        client.next("start");
        bench.aid().mute(true);
        assertEquals(DOWN, client.next("partial").data());
        bench.aid().mute(false);
        assertEquals(UP, client.next("restored").data());
    }

    @Test
    void serviceThatHangsAtTheStartHoldsUpNoOther() {
        bench.aid().mute(true);
        SseClient client = bench.open("");
        assertEquals("events.1-0,trade.1-0", client.next("start").id());
    }

    @Test
    void whatIsWrittenBetweenTheStartAndTheFirstAnswerOfAServiceIsNotMissedUnsaid() {
        bench.aid().mute(true);
        SseClient client = bench.open("");
        client.next("start");
        bench.aid().publish("activity/1");
        assertEquals(DOWN, client.next("partial").data());
        bench.aid().mute(false);
        assertEquals(UP, client.next("restored").data());
        assertEquals(late("aid.1-1,events.1-0,trade.1-0", "aid", "1-1"), client.next());
    }

    @Test
    void oneBrokenConnectionIsNoOutage() {
        SseClient client = bench.open("?service=aid");
        client.next("start");
        await().until(() -> bench.aid().polls() == 1);
        bench.aid().drop();
        String change = bench.aid().publish("activity/1");
        assertEquals(new Event("aid.1-1", "change", change), client.next());
    }

    @Test
    void filterIsTakenWhileTheServiceThatMayKnowItIsDown() {
        bench.events().down(true);
        SseClient client = bench.open("?type=topic");
        client.next("start");
        client.next("partial");
        bench.events().down(false);
        client.next("restored");
        assertEquals(late("events.1-0", "events", "1-0"), client.next());
        String topic = bench.events().publish("topic/trade");
        assertEquals(topic, client.next().data());
    }

    private static Event late(String id, String service, String from) {
        return new Event(
                id,
                "reset",
                "{\"service\":\"%1$s\",\"reason\":\"late-start\",\"snapshot\":\"/v1/%1$s/snapshot\",\"from\":\"%2$s\"}"
                        .formatted(service, from));
    }
}
