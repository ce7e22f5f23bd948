package org.entente.local.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.schema.ConformingFeed;
import org.entente.local.seed.SeedPaths;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seed data set in Kafka against the contract that the platform serves, as a partner would check it. */
class SeedContractIT {

    private final RunningPlatform platform = RunningPlatform.get();

    /** The address that the events name: a person's on this machine. */
    private final String publicUrl = platform.gateway().replace("127.0.0.1", "localhost");

    @ParameterizedTest
    @ValueSource(strings = {"events", "aid", "trade"})
    void everyRecordIsWhatTheContractSays(String service) {
        awaitAll();
        ConformingFeed feed = new ConformingFeed(service, publicUrl, this::schema);
        feed.checkChanges(Feed.changes(platform.kafka(), service).all());
        feed.checkState(Feed.state(platform.kafka(), service).all());
    }

    /** Waits until every record of the data set is in a feed; no two services have the same id. */
    private void awaitAll() {
        Set<String> expected = new TreeSet<>();
        SeedPaths.all().forEach(path -> expected.add(path.substring(path.lastIndexOf('/') + 1)));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Set<String> missing = new TreeSet<>(expected);
            for (String service : Set.of("events", "aid", "trade")) {
                Feed.changes(platform.kafka(), service)
                        .all()
                        .forEach(entry ->
                                missing.remove(entry.key().substring(entry.key().indexOf('/') + 1)));
            }
            assertEquals(Set.of(), missing);
        });
    }

    private String schema(String path) {
        return RestAssured.get(publicUrl + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
