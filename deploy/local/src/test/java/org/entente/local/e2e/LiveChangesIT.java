package org.entente.local.e2e;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.chassis.testkit.Feed;
import org.entente.gateway.live.SseClient;
import org.entente.gateway.live.SseClient.Event;
import org.entente.parts.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The live stream of the running platform, beside what partners read in Kafka. */
class LiveChangesIT {

    private static final int RECONNECTIONS = 300;
    private static final int MOST_READS = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static Tokens tokens;

    @BeforeAll
    static void start() {
        RestAssured.baseURI = PLATFORM.gateway();
        tokens = new Tokens(URI.create(PLATFORM.issuer()));
    }

    @Test
    void clientThatReconnectsHundredsOfTimesSeesWhatKafkaHas() {
        String url = PLATFORM.gateway() + "/v1/changes?service=events";
        String start = startOf(url);
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> writeTopics(enough));
        List<Event> seen = new ArrayList<>();
        String id = start;
        try {
            Random random = new Random(4711);
            for (int i = 0; i < RECONNECTIONS; i++) {
                try (SseClient client = SseClient.open(url, id)) {
                    for (int reads = random.nextInt(MOST_READS); reads > 0; reads--) {
                        note(client.next(), seen);
                    }
                    id = client.lastEventId();
                }
            }
        } finally {
            enough.set(true);
        }
        int written = writer.join();
        List<Feed.Entry> kafka = kafkaAfter(position(start), written);
        long end = kafka.get(kafka.size() - 1).position();
        try (SseClient client = SseClient.open(url, id)) {
            while (position(client.lastEventId()) < end) {
                note(client.next(), seen);
            }
        }

        assertEquals(
                kafka.stream().map(Feed.Entry::position).toList(),
                seen.stream().map(event -> position(event.id())).toList());
        for (int i = 0; i < kafka.size(); i++) {
            assertTrue(
                    seen.get(i).data().contains("\"data\":" + kafka.get(i).data()),
                    "position " + kafka.get(i).position() + " carries other data than Kafka");
        }
    }

    @Test
    void killedServiceIsPartialAndThenRestoredWhileTheOthersGoOn() {
        try (SseClient client = SseClient.open(PLATFORM.gateway() + "/v1/changes", null)) {
            client.next("start");
            PLATFORM.service("AID").destroyForcibly();
            assertEquals(
                    "{\"service\":\"aid\",\"status\":\"unavailable\"}",
                    client.next("partial").data());
            putTopic("live-while-aid-is-down");
            assertEquals("topic/live-while-aid-is-down", subject(client.next("change")));
            assertEquals(
                    "{\"service\":\"aid\",\"status\":\"ok\"}",
                    client.next("restored", Duration.ofSeconds(90)).data());
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/health").path("status").equals("UP"));
    }

    private static String startOf(String url) {
        try (SseClient client = SseClient.open(url, null)) {
            return client.next("start").id();
        }
    }

    private static int writeTopics(AtomicBoolean enough) {
        int written = 0;
        while (!enough.get()) {
            putTopic("live-" + written);
            written++;
        }
        return written;
    }

    private static void putTopic(String code) {
        given().contentType("application/json")
                .header("Authorization", "Bearer " + tokens.editor())
                .header("If-None-Match", "*")
                .body("{\"code\":\"" + code + "\",\"name\":\"Live " + code + "\"}")
                .put("/v1/topics/" + code)
                .then()
                .statusCode(201);
    }

    private static void note(Event event, List<Event> seen) {
        if (event.name().equals("change")) {
            seen.add(event);
        } else {
            assertEquals("start", event.name());
        }
    }

    /** What Kafka has after a position, once all that was written is there. */
    private static List<Feed.Entry> kafkaAfter(long position, int written) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Feed.changes(PLATFORM.kafka(), "events").all().stream()
                                .filter(entry -> entry.position() > position)
                                .toList(),
                        entries -> entries.size() >= written);
    }

    /** The position in an id of the events service alone, such as {@code events.1-17}. */
    private static long position(String id) {
        assertTrue(id.matches("events\\.[0-9]+-[0-9]+"), id);
        return Long.parseLong(id.substring(id.indexOf('-') + 1));
    }

    private static String subject(Event event) {
        try {
            return JSON.readTree(event.data()).path("subject").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
