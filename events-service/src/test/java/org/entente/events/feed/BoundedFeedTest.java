package org.entente.events.feed;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.entente.chassis.testkit.HttpFeed;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The bounds of a request, so small that a test reaches them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(BoundedFeedTest.Narrow.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BoundedFeedTest {

    private static final HttpFeed FEED = HttpFeed.of("events");
    private static final int CHANGES = 12;

    private static String start;

    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("entente.feed.scan", "5", "entente.feed.page-bytes", "300", "entente.feed.most-waiting", "1");
        }
    }

    @BeforeEach
    void aDozenChanges() {
        if (start == null) {
            start = FEED.now();
            for (int n = 1; n <= CHANGES; n++) {
                Api.create("/v1/topics/narrow-" + n, Samples.topic("narrow-" + n))
                        .then()
                        .statusCode(201);
            }
            await().until(() -> HttpFeed.position(FEED.now()) >= HttpFeed.position(start) + CHANGES);
        }
    }

    @Test
    @Order(1)
    void looksAtSoManyPositionsAndGoesOnBeyondThem() {
        HttpFeed.Page first = FEED.page("wait=30&subject=topic/narrow-12&after=" + start);
        assertEquals(List.of(), first.items());
        assertFalse(first.upToDate());
        assertEquals(HttpFeed.position(start) + 5, HttpFeed.position(first.next()));
        HttpFeed.Page second = FEED.page("subject=topic/narrow-12&after=" + first.next());
        HttpFeed.Page third = FEED.page("subject=topic/narrow-12&after=" + second.next());
        assertEquals(List.of("topic/narrow-12 1"), third.revisions());
        assertTrue(third.upToDate());
    }

    @Test
    @Order(2)
    void pageEndsWhenItsChangesAreLargeTogetherAndHasOneAtLeast() {
        HttpFeed.Page page = FEED.page("pageSize=4&after=" + start);
        assertTrue(page.items().size() > 1 && page.items().size() < 4, page.text());
        assertFalse(page.upToDate());
        assertEquals(HttpFeed.position(start) + page.items().size(), HttpFeed.position(page.next()));

        String large = "{\"name\":\"Large\",\"aliases\":[\"" + "x".repeat(200) + "\",\"" + "y".repeat(200) + "\",\""
                + "z".repeat(200) + "\",\"" + "a".repeat(200) + "\"]}";
        String end = FEED.now();
        Api.patch("/v1/topics/narrow-1", "\"1.1\"", large).then().statusCode(200);
        await().until(() -> HttpFeed.position(FEED.now()) > HttpFeed.position(end));
        assertEquals(List.of("topic/narrow-1 2"), FEED.page("after=" + end).revisions());
    }

    @Test
    @Order(3)
    void refusesToKeepMoreWaitingThanItCan() {
        String end = FEED.now();
        CompletableFuture<HttpFeed.Page> first = FEED.waiting("wait=30&subject=topic/released&after=" + end);
        FEED.ask("wait=30&subject=topic/other&after=" + end)
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("5"))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-waiting"))
                .body("detail", containsString("At most 1 "));
        Api.create("/v1/topics/released", Samples.topic("released")).then().statusCode(201);
        assertEquals(List.of("topic/released 1"), first.join().revisions());
        assertEquals(
                List.of(),
                FEED.page("wait=1&subject=topic/other&after=" + FEED.now()).items());
    }

    @Inject
    Event<ShutdownDelayInitiatedEvent> shutdown;

    @Test
    @Order(4)
    void answersThoseWhoWaitWhenTheServiceStops() {
        String end = FEED.now();
        CompletableFuture<HttpFeed.Page> waiting = FEED.waiting("wait=30&subject=topic/late&after=" + end);

        shutdown.fire(new ShutdownDelayInitiatedEvent());

        await().atMost(Duration.ofSeconds(5)).until(waiting::isDone);
        assertEquals(List.of(), waiting.join().items());
        assertEquals(200, FEED.ask("wait=30&subject=topic/later&after=" + end).statusCode());
    }
}
