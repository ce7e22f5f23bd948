package org.entente.local.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.entente.chassis.testkit.Feed;
import org.entente.local.seed.SeedLoad;
import org.entente.local.seed.SeedPaths;
import org.entente.parts.Tokens;
import org.junit.jupiter.api.Test;

/** The seed data set in Kafka, and loaded once more. */
class SeedFeedIT {

    private static final Map<String, String> SERVICES = Map.of(
            "/v1/topics", "events",
            "/v1/actors", "events",
            "/v1/events", "events",
            "/v1/positions", "events",
            "/v1/aid", "aid",
            "/v1/trade", "trade");

    private final RunningPlatform platform = RunningPlatform.get();

    @Test
    void everyRecordsChangeEventCarriesWhatTheApiReturns() {
        Map<String, String> served = new TreeMap<>();
        SeedPaths.all().forEach(path -> served.put(path, serve(path)));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Map<String, Map<String, String>> carried = carried();
            served.forEach((path, view) -> assertEquals(
                    view, carried.get(service(path)).get(path.substring(path.lastIndexOf('/') + 1)), path));
        });
    }

    @Test
    void loadingTwiceChangesNothing() {
        Map<String, Integer> before = sizes();
        Tokens tokens = new Tokens(URI.create(platform.issuer()));
        SeedLoad.Result result = SeedLoad.run(URI.create(platform.gateway()), tokens::editor, line -> {});
        assertEquals(new SeedLoad.Result(0, 0, SeedPaths.all().size()), result);
        assertEquals(before, sizes());
    }

    private String serve(String path) {
        return RestAssured.get(platform.gateway() + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String service(String path) {
        String[] segments = path.split("/");
        return SERVICES.get("/v1/" + segments[2]);
    }

    /** The last rendering of each record in the feed, by service and id. */
    private Map<String, Map<String, String>> carried() {
        Map<String, Map<String, String>> carried = new HashMap<>();
        for (String service : SERVICES.values()) {
            Map<String, String> last = new HashMap<>();
            Feed.changes(platform.kafka(), service).all().stream()
                    .filter(entry -> entry.data().contains("\"after\":"))
                    .forEach(entry -> last.put(entry.key().substring(entry.key().indexOf('/') + 1), entry.after()));
            carried.put(service, last);
        }
        return carried;
    }

    private Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new TreeMap<>();
        SERVICES.values()
                .forEach(service -> sizes.put(
                        service, Feed.changes(platform.kafka(), service).all().size()));
        return sizes;
    }
}
