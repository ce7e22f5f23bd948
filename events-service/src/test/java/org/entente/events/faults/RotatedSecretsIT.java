package org.entente.events.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.parts.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are changed while the service runs, as {@code deploy/operations/secrets.md} says. */
class RotatedSecretsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path secret;

    private RealParts parts;
    private FeedAudit audit;
    private Tokens tokens;
    private Replica replica;
    private int written;

    @BeforeEach
    void start() throws IOException, SQLException {
        parts = RealParts.fresh();
        audit = new FeedAudit(parts);
        tokens = parts.issuer().tokens();
        execute("create role entente_events nologin");
        execute("alter database events owner to entente_events");
        execute("alter schema public owner to entente_events");
        role("events_a", "first");
        write("events_a", "first");
        replica = Replica.start("events", "secrets", parts, Map.of("ENTENTE_DB_SECRET", secret.toString()));
    }

    @AfterEach
    void stop() {
        replica.close();
        parts.close();
    }

    @Test
    void theDatabasesRoleIsReplacedUnderTheRunningService() throws IOException, SQLException {
        create();
        role("events_b", "second");
        write("events_b", "second");
        execute("alter role events_a nologin");
        for (int request = 0; request < 50; request++) {
            create();
        }
        assertEquals(200, replica.manage("/q/health/ready").statusCode());

        // What a pool does by itself within the longest life of a connection, done at once.
        execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'events_a'");
        await().atMost(PATIENCE).until(() -> replica.isReady() && sessionsOf("events_b") > 0);
        await().atMost(PATIENCE).until(() -> status("after-the-end") == 201);
        written++;
        assertEquals(0, sessionsOf("events_a"));
        execute("drop owned by events_a");
        execute("drop role events_a");
        create();
        await().atMost(PATIENCE)
                .until(() -> Feed.changes(parts.kafka().bootstrapServers(), "events")
                                .all()
                                .size()
                        == written);
    }

    @Test
    void aNewKeyOfTheIssuerIsAcceptedAndAnOldOneRefusedOnceItIsGone() {
        String old = tokens.editor();
        assertEquals(201, status("with-the-old-key", old));
        tokens.rotateKeys();
        assertEquals(201, status("with-the-new-key", tokens.editor()));
        assertEquals(201, status("still-with-the-old-key", old));

        tokens.forgetEarlierKeys();
        tokens.rotateKeys();
        await().atMost(PATIENCE).until(() -> status("with-the-newest-key", tokens.editor()) / 100 == 2);
        assertEquals(401, status("no-more-with-the-old-key", old));
    }

    private void create() {
        assertEquals(201, status("topic-" + written));
        written++;
    }

    private int status(String code) {
        return status(code, tokens.editor());
    }

    private int status(String code, String token) {
        return replica.create("/v1/topics/" + code, token, "{\"code\":\"" + code + "\",\"name\":\"A topic\"}")
                .statusCode();
    }

    /** Each role does all in the name of the one that owns the tables. */
    private void role(String name, String password) throws SQLException {
        execute("create role " + name + " login password '" + password + "' in role entente_events");
        execute("alter role " + name + " in database events set role entente_events");
    }

    private void write(String user, String password) throws IOException {
        Files.writeString(secret.resolve("password"), password + "\n");
        Files.writeString(secret.resolve("username"), user + "\n");
    }

    private int sessionsOf(String role) throws SQLException {
        try (Connection connection = audit.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where usename = '" + role + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = audit.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
