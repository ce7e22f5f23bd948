package org.entente.events;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged service is killed while clients write: what they were told, the rows and the feed stay one. */
class KilledServiceIT {

    private static final int RECORDS = 5;
    private static final int KILLS = 3;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private static RealParts parts;
    private static Replica service;
    private static URI base;
    private static String token;

    @BeforeAll
    static void start() {
        parts = RealParts.get();
        service = Replica.start("events", "killed", parts);
        base = service.base();
        token = RealParts.tokens().editor();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyAcceptedWriteIsInTheFeedOnceWhateverWasKilled() {
        AtomicBoolean writing = new AtomicBoolean(true);
        List<CompletableFuture<Integer>> writers = IntStream.range(0, RECORDS)
                .mapToObj(record -> CompletableFuture.supplyAsync(() -> write("topic-" + record, writing)))
                .toList();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = positions().size();
            await().atMost(Duration.ofSeconds(60)).until(() -> positions().size() > before + 20);
            service.process().kill();
            service.process().restart();
        }
        writing.set(false);
        Map<String, Integer> accepted = IntStream.range(0, RECORDS)
                .boxed()
                .collect(Collectors.toMap(record -> "topic-" + record, record -> writers.get(record)
                        .join()));

        Map<String, Long> revisions = new TreeMap<>();
        accepted.forEach((code, least) -> {
            long revision = revision(get(code));
            assertTrue(revision >= least, code + " is at " + revision + ", and " + least + " writes were accepted");
            revisions.put(code, revision);
        });
        long changes = revisions.values().stream().mapToLong(Long::longValue).sum();
        await().atMost(Duration.ofSeconds(30)).until(() -> positions().size() >= changes);

        List<Feed.Entry> feed =
                Feed.changes(parts.kafka().bootstrapServers(), "events").all();
        assertEquals(
                LongStream.rangeClosed(1, changes).boxed().toList(),
                feed.stream().map(Feed.Entry::position).toList(),
                "positions have no gap and nothing is there twice");
        revisions.forEach((code, last) -> {
            List<Feed.Entry> own = feed.stream()
                    .filter(entry -> entry.key().equals("topic/" + code))
                    .toList();
            assertEquals(
                    LongStream.rangeClosed(1, last).boxed().toList(),
                    own.stream()
                            .map(entry -> entry.json().get("revision").asLong())
                            .toList(),
                    "revisions of " + code + " in the order of the feed");
            assertEquals(get(code), own.get(own.size() - 1).after());
        });
    }

    /** Writes one record over and over, as a patient client does, and counts what was accepted. */
    private static int write(String code, AtomicBoolean writing) {
        int accepted = 0;
        String tag = null;
        for (int n = 0; writing.get(); n++) {
            try {
                HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/v1/topics/" + code))
                        .timeout(Duration.ofSeconds(5))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"code\":\"" + code + "\",\"name\":\"Name " + n + "\"}"));
                HttpResponse<String> answer = HTTP.send(
                        (tag == null ? request.header("If-None-Match", "*") : request.header("If-Match", tag)).build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    accepted++;
                    tag = answer.headers().firstValue("ETag").orElseThrow();
                } else if (answer.statusCode() == 412) {
                    tag = currentTag(code);
                }
            } catch (IOException killed) {
                tag = currentTag(code);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return accepted;
    }

    /** A write without an answer may have been carried out: only the service can tell. */
    private static String currentTag(String code) {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(
                        () -> HTTP.send(
                                HttpRequest.newBuilder(base.resolve("/v1/topics/" + code))
                                        .build(),
                                BodyHandlers.ofString()),
                        answer -> answer.statusCode() == 200 || answer.statusCode() == 404)
                .headers()
                .firstValue("ETag")
                .orElse(null);
    }

    private static String get(String code) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(base.resolve("/v1/topics/" + code))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long revision(String view) {
        return Json.tree(view).get("revision").asLong();
    }

    private static List<Long> positions() {
        return Feed.changes(parts.kafka().bootstrapServers(), "events").all().stream()
                .map(Feed.Entry::position)
                .toList();
    }
}
