package org.entente.events.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.HttpFeed;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;

/** Without a collector no spans are made, and changes name the traces of their requests all the same. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TracedChangeTest {

    private static final HttpFeed FEED = HttpFeed.of("events");
    private static final String CALLERS = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String UNRECORDED = "00-[0-9a-f]{32}-[0-9a-f]{16}-00";

    @Test
    void changeNamesTheTraceOfItsCaller() {
        Api.editor()
                .header("traceparent", CALLERS)
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(Samples.topic("traced-by-its-caller").toString())
                .put("/v1/topics/traced-by-its-caller")
                .then()
                .statusCode(201);
        assertEquals(CALLERS, traceparent("traced-by-its-caller"));
    }

    @Test
    void changesOfCallersWithoutATraceHaveOneEach() {
        Api.have("/v1/topics/traced-alone", Samples.topic("traced-alone"));
        Api.have("/v1/topics/traced-alone-too", Samples.topic("traced-alone-too"));
        String one = traceparent("traced-alone");
        assertTrue(one.matches(UNRECORDED), one);
        assertNotEquals(one, traceparent("traced-alone-too"));
    }

    private static String traceparent(String topic) {
        FEED.endWith("topic/" + topic, 1);
        return FEED.page("subject=topic/" + topic)
                .items()
                .get(0)
                .path("traceparent")
                .asText();
    }
}
