package org.entente.gateway.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.live.SseClient.Event;
import org.junit.jupiter.api.Test;

/** Streams of some changes alone. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class FilterTest extends OnTheBench {

    @Test
    void streamsTheServicesThatAreAskedFor() {
        SseClient client = bench.open("?service=aid&service=trade");
        assertEquals("aid.1-0,trade.1-0", client.next("start").id());
        bench.events().publish("topic/trade");
        String activity = bench.aid().publish("activity/1");
        assertEquals(new Event("aid.1-1,trade.1-0", "change", activity), client.next());
    }

    @Test
    void typeIsARecordTypeOrAWholeOne() {
        SseClient client = bench.open("?type=event,org.entente.events.topic.updated");
        assertEquals("events.1-0", client.next("start").id());
        String topic = bench.events().publish("topic/trade");
        String event = bench.events().publish("event/1");
        assertEquals(topic, client.next().data());
        assertEquals(event, client.next().data());
    }

    @Test
    void onlyFittingChangesComeAndTheIdMovesOverTheOthers() {
        SseClient client = bench.open("?subject=topic/trade&changed=name");
        client.next("start");
        bench.events().publish("topic/trade", "code");
        bench.events().publish("topic/other", "name");
        String fits = bench.events().publish("topic/trade", "code", "name");
        assertEquals(new Event("events.1-3", "change", fits), client.next());
    }

    @Test
    void typesOfTwoServicesStreamTheseTwo() {
        SseClient client = bench.open("?type=topic&type=activity");
        assertEquals("aid.1-0,events.1-0", client.next("start").id());
        String topic = bench.events().publish("topic/trade");
        assertEquals(topic, client.next().data());
        String activity = bench.aid().publish("activity/1");
        assertEquals(activity, client.next().data());
    }

    @Test
    void whatOnlyOneServiceKnowsStreamsThatAlone() {
        assertEquals("aid.1-0", bench.open("?changed=budgets").next("start").id());
    }

    @Test
    void manyPassedOverChangesMoveThePositionAtOnce() {
        SseClient client = bench.open("?subject=topic/rare", "events.1-0");
        client.next("start");
        for (int i = 0; i < 60; i++) {
            bench.events().publish("topic/trade");
        }
        Event position = client.next();
        assertEquals("position", position.name());
        assertEquals("{\"position\":\"" + position.id() + "\"}", position.data());
    }

    @Test
    void fewPassedOverChangesMoveThePositionAfterAWhile() {
        SseClient client = bench.open("?subject=topic/rare");
        client.next("start");
        bench.events().publish("topic/trade");
        assertEquals(new Event("events.1-1", "position", "{\"position\":\"events.1-1\"}"), client.next());
        assertNull(client.next(Duration.ofMillis(1500)), "a position that has not moved");
    }

    @Test
    void resumingAfterAPositionDoesNotReplay() {
        SseClient client = bench.open("?subject=topic/rare");
        client.next("start");
        bench.events().publish("topic/trade");
        String id = client.next("position").id();
        String rare = bench.events().publish("topic/rare");
        SseClient resumed = bench.open("?subject=topic/rare", id);
        resumed.next("start");
        assertEquals(new Event("events.1-2", "change", rare), resumed.next());
    }
}
