package org.entente.events.faults;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.parts.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service beside a database that is older than it, and beside one that is newer. */
class SchemaIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "{\"code\":\"%s\",\"name\":\"A topic\"}";

    private RealParts parts;

    @BeforeEach
    void start() {
        parts = RealParts.fresh();
    }

    @AfterEach
    void stop() {
        parts.close();
    }

    @Test
    void waitsForTheMigrationsOfAJobAndNamesThem() {
        Map<String, String> elsewhere = Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        try (Replica early = Replica.launch("events", "early", parts, elsewhere)) {
            assertFalse(early.isReady());
            JsonNode check = schemaCheck(early);
            assertEquals("DOWN", check.path("status").asText());
            assertThat(check.at("/data/first").asText(), containsString("0.1 create change feed"));

            int exit = Replica.job("events", "migration", parts, Map.of());
            assertEquals(0, exit);

            await().atMost(PATIENCE).until(early::isReady);
            assertEquals(201, create(early, "after-the-job"));
        }
    }

    @Test
    void servesADatabaseThatANewerReleaseHasExpanded(@TempDir Path newer) throws IOException {
        Replica.job("events", "migration", parts, Map.of());
        Files.writeString(newer.resolve("V0_99__expand_the_feed.sql"), "alter table outbox add column note text;");
        Files.writeString(
                newer.resolve("V999__expand_topics.sql"),
                "alter table topic add column colour text not null default 'none';");
        int added = Flyway.configure()
                .dataSource(parts.postgres().jdbcUrl("events"), Postgres.USER, Postgres.USER)
                .locations("db/chassis", "db/migration", "filesystem:" + newer)
                .outOfOrder(true)
                .load()
                .migrate()
                .migrationsExecuted;
        assertEquals(2, added);

        try (Replica older = Replica.start("events", "older", parts)) {
            assertEquals(201, create(older, "in-the-newer-schema"));
            assertEquals(200, older.get("/v1/topics/in-the-newer-schema").statusCode());
            await().atMost(PATIENCE)
                    .until(() -> Feed.changes(parts.kafka().bootstrapServers(), "events")
                                    .of("topic/in-the-newer-schema")
                                    .size()
                            == 1);
        }
    }

    private int create(Replica replica, String code) {
        return replica.create("/v1/topics/" + code, parts.issuer().tokens().editor(), TOPIC.formatted(code))
                .statusCode();
    }

    private static JsonNode schemaCheck(Replica replica) {
        for (JsonNode check :
                Json.tree(replica.manage("/q/health/ready").body()).path("checks")) {
            if (check.path("name").asText().equals("database schema")) {
                return check;
            }
        }
        throw new AssertionError("no check of the schema");
    }
}
