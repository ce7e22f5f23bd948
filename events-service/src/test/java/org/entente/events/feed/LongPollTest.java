package org.entente.events.feed;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entente.chassis.testkit.HttpFeed;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Timeout(120)
class LongPollTest {

    private static final HttpFeed FEED = HttpFeed.of("events");
    private static final int WRITERS = 4;
    private static final int WRITES = 25;
    private static final int MORE_THAN_THERE_ARE_THREADS = 250;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void seesEveryPositionOnceAndInOrderWhileOthersWrite() {
        String cursor = FEED.now();
        long start = HttpFeed.position(cursor);
        List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> write("followed-" + writer)))
                .toList();
        List<JsonNode> seen = new ArrayList<>();
        while (seen.stream().filter(LongPollTest::isOurs).count() < WRITERS * WRITES) {
            HttpFeed.Page page = FEED.page("wait=10&pageSize=3&after=" + cursor);
            assertFalse(page.items().isEmpty(), "a wait of 10 s ended without a change while others write");
            seen.addAll(page.items());
            cursor = page.next();
        }
        writers.forEach(CompletableFuture::join);

        assertEquals(
                LongStream.rangeClosed(start + 1, start + seen.size()).boxed().toList(),
                seen.stream().map(HttpFeed::position).toList());
        for (int writer = 0; writer < WRITERS; writer++) {
            String subject = "topic/followed-" + writer + " ";
            assertEquals(
                    IntStream.rangeClosed(1, WRITES)
                            .mapToObj(revision -> subject + revision)
                            .toList(),
                    seen.stream()
                            .map(HttpFeed::revision)
                            .filter(revision -> revision.startsWith(subject))
                            .toList());
        }
    }

    @Test
    void keepsWaitingPastChangesThatItsFiltersLeaveOut() {
        CompletableFuture<HttpFeed.Page> waiting = FEED.waiting("wait=30&subject=topic/awaited&after=" + FEED.now());
        Api.create("/v1/topics/unawaited", Samples.topic("unawaited")).then().statusCode(201);
        String beyond = FEED.endWith("topic/unawaited", 1);
        assertFalse(waiting.isDone());
        Api.create("/v1/topics/awaited", Samples.topic("awaited")).then().statusCode(201);
        HttpFeed.Page page = waiting.join();
        assertEquals(List.of("topic/awaited 1"), page.revisions());
        assertTrue(page.positions().get(0) > HttpFeed.position(beyond));
    }

    @Test
    void endsAfterItsTimeWithACursorBeyondWhatWasLeftOut() {
        CompletableFuture<HttpFeed.Page> waiting = FEED.waiting("wait=2&subject=topic/never&after=" + FEED.now());
        Api.create("/v1/topics/another", Samples.topic("another")).then().statusCode(201);
        String beyond = FEED.endWith("topic/another", 1);
        HttpFeed.Page page = waiting.join();
        assertEquals(List.of(), page.items());
        assertEquals(beyond, page.next());
        assertTrue(page.upToDate());
    }

    @Test
    void hearsOfChangesAfterItsConnectionToTheDatabaseWasLost() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement kill = connection.createStatement()) {
            kill.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'entente-feed'");
        }
        CompletableFuture<HttpFeed.Page> waiting = FEED.waiting("wait=30&after=" + FEED.now());
        Api.create("/v1/topics/heard", Samples.topic("heard")).then().statusCode(201);
        assertEquals(List.of("topic/heard 1"), waiting.join().revisions());
    }

    @Test
    void waitingRequestsHoldNeitherThreadsNorConnectionsOfTheDatabase() throws IOException {
        int before = HttpFeed.waiting();
        List<Socket> clients = new ArrayList<>();
        try {
            for (int n = 0; n < MORE_THAN_THERE_ARE_THREADS; n++) {
                clients.add(waitingClient());
            }
            await().until(() -> HttpFeed.waiting() == before + MORE_THAN_THERE_ARE_THREADS);
            Api.create("/v1/topics/unhindered", Samples.topic("unhindered"))
                    .then()
                    .statusCode(201);
            for (Socket client : clients) {
                client.setSoTimeout(20_000);
                assertEquals('H', client.getInputStream().read());
            }
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    @Test
    void forgetsAClientThatIsGone() throws IOException {
        int before = HttpFeed.waiting();
        Socket client = waitingClient();
        await().until(() -> HttpFeed.waiting() == before + 1);
        client.close();
        await().atMost(Duration.ofSeconds(10)).until(() -> HttpFeed.waiting() == before);
    }

    private static Socket waitingClient() throws IOException {
        Socket client = new Socket("127.0.0.1", RestAssured.port);
        client.getOutputStream()
                .write("GET /v1/events/changes?after=now&wait=30 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    private static boolean isOurs(JsonNode item) {
        return item.get("subject").asText().startsWith("topic/followed-");
    }

    private static void write(String code) {
        String path = "/v1/topics/" + code;
        Api.create(path, Samples.topic(code)).then().statusCode(201);
        for (int revision = 1; revision < WRITES; revision++) {
            Api.patch(path, "\"" + revision + ".1\"", "{\"name\":\"Name " + revision + "\"}")
                    .then()
                    .statusCode(200);
        }
    }
}
