package org.entente.local.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against a server with the manners of the API: conditional writes, tags, problems. */
class SeedLoadTest {

    private static final String ASEAN = "/v1/topics/asean";

    private final JsonMapper mapper = new JsonMapper();
    private final Map<String, JsonNode> kept = new ConcurrentHashMap<>();
    private final Map<String, Integer> revisions = new ConcurrentHashMap<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger answersToLose = new AtomicInteger();
    private volatile String refused = "";
    private HttpServer server;
    private SeedClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        client = new SeedClient(address, () -> "a-token", Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void loadsEveryRecordAndASecondTimeChangesNothing() {
        SeedFiles files = new SeedFiles();
        List<String> progress = new ArrayList<>();
        SeedLoad.Result first = SeedLoad.run(client, files, progress::add);
        int total = SeedFiles.NAMES.stream()
                .mapToInt(name -> files.records(name).size())
                .sum();
        assertEquals(new SeedLoad.Result(total, 0, 0), first);
        assertEquals(SeedFiles.NAMES.size(), progress.size());
        assertEquals(new SeedLoad.Result(0, 0, total), SeedLoad.run(client, files, progress::add));
    }

    @Test
    void writesBackARecordThatSaysSomethingElse() {
        client.load(topic("ASEAN"));
        assertEquals(SeedClient.Outcome.CHANGED, client.load(topic("The association")));
        assertEquals("The association", kept.get(ASEAN).path("name").asText());
    }

    @Test
    void waitsForAServiceThatIsAway() {
        unavailable.set(2);
        assertEquals(SeedClient.Outcome.CREATED, client.load(topic("ASEAN")));
    }

    @Test
    void readsAgainWhereTheAnswerToAWriteWasLost() {
        answersToLose.set(1);
        assertEquals(SeedClient.Outcome.UNCHANGED, client.load(topic("ASEAN")));
        assertEquals(Map.of(ASEAN, 1), revisions);
    }

    @Test
    void stopsAtARefusalAndTellsThePlaceAndTheRecord() {
        refused = ASEAN;
        SeedRefused refusal = assertThrows(SeedRefused.class, () -> client.load(topic("ASEAN")));
        assertEquals(
                List.of(
                        "PUT " + ASEAN + " was answered with 400.",
                        "The body is not valid: One place is wrong.",
                        "  /name: must be shorter",
                        "The record: {\"code\":\"asean\",\"name\":\"ASEAN\"}"),
                refusal.getMessage().lines().toList());
        assertTrue(kept.isEmpty());
    }

    private SeedRecord topic(String name) {
        return new SeedRecord(
                ASEAN, mapper.createObjectNode().put("code", "asean").put("name", name));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        JsonNode body = mapper.readTree(exchange.getRequestBody());
        if (unavailable.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            send(exchange, 503, "");
        } else if (exchange.getRequestMethod().equals("GET")) {
            send(exchange, kept.containsKey(path) ? 200 : 404, "");
        } else if (path.equals(refused)) {
            send(
                    exchange,
                    400,
                    """
                    {"title": "The body is not valid", "detail": "One place is wrong.",
                     "errors": [{"pointer": "/name", "detail": "must be shorter"}]}""");
        } else {
            write(exchange, path, body);
        }
    }

    private void write(HttpExchange exchange, String path, JsonNode body) throws IOException {
        boolean exists = kept.containsKey(path);
        String header = exchange.getRequestHeaders().getFirst(exists ? "If-Match" : "If-None-Match");
        if (!"Bearer a-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "");
        } else if (!(exists ? tag(path) : "*").equals(header)) {
            send(exchange, 412, "");
        } else {
            if (!body.equals(kept.put(path, body))) {
                revisions.merge(path, 1, Integer::sum);
            }
            if (answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.close();
            } else {
                send(exchange, exists ? 200 : 201, "");
            }
        }
    }

    private void send(HttpExchange exchange, int status, String body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (revisions.containsKey(path)) {
            exchange.getResponseHeaders().add("ETag", tag(path));
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        // A second packet for the body would wait for the acknowledgement of the first.
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String tag(String path) {
        return "\"" + revisions.get(path) + ".1\"";
    }
}
