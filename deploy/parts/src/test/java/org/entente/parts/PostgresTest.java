package org.entente.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir
    static Path folder;

    static Postgres postgres;

    @BeforeAll
    static void start() {
        postgres = Postgres.start(folder.resolve("postgres"), FreePorts.one(), folder.resolve("postgres.log"));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void isVersion18WithItsSafetyOn() throws SQLException {
        assertEquals(
                List.of("18.3", "on", "on", "on", "200", "UTF8"),
                List.of(
                        ask("aid", "SHOW server_version"),
                        ask("aid", "SHOW fsync"),
                        ask("aid", "SHOW synchronous_commit"),
                        ask("aid", "SHOW full_page_writes"),
                        ask("aid", "SHOW max_connections"),
                        ask("aid", "SHOW server_encoding")));
    }

    @Test
    void hasADatabasePerService() throws SQLException {
        List<String> answers = new ArrayList<>();
        for (String database : List.of("events", "aid", "trade", "chassis")) {
            answers.add(ask(database, "SELECT current_database()"));
        }
        assertEquals(List.of("events", "aid", "trade", "chassis"), answers);
    }

    @Test
    void keepsWhatWasCommittedAcrossAKill() throws SQLException {
        change("CREATE TABLE kept (word text)");
        change("INSERT INTO kept VALUES ('committed')");
        postgres.kill();
        assertFalse(postgres.isAlive());
        postgres.restart();
        assertEquals("committed", ask("events", "SELECT word FROM kept"));
    }

    @Test
    void theServerEndsWhenItsKeeperIsKilled() {
        ProcessHandle server = ProcessHandle.of(postgres.serverPid()).orElseThrow();
        ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
        Awaitility.await().until(() -> !Postmaster.isAlive(server));
        postgres.restart();
        assertTrue(postgres.isAlive());
    }

    @Test
    void theKeeperEndsWhenTheServerDies() {
        ProcessHandle.of(postgres.serverPid()).orElseThrow().destroyForcibly();
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> postgres.onExit()
                .isDone());
        assertEquals(3, postgres.onExit().join());
        postgres.restart();
        assertTrue(postgres.isAlive());
    }

    @Test
    void answersNothingWhileFrozenAndEverythingAfter() throws SQLException {
        postgres.freeze();
        SQLException silence = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(postgres.jdbcUrl("events") + "?loginTimeout=1", "postgres", "any"));
        assertEquals("Connection attempt timed out.", silence.getMessage());
        postgres.thaw();
        assertEquals("1", ask("events", "SELECT 1"));
    }

    @Test
    void makesAFolderAnewWhoseInitialisationWasCutOff() throws Exception {
        Path data = folder.resolve("cut-off");
        Files.createDirectories(data);
        Files.writeString(data.resolve("postgresql.conf"), "");
        try (Postgres other = Postgres.start(data, FreePorts.one(), folder.resolve("cut-off.log"))) {
            assertTrue(other.isAlive());
        }
    }

    @Test
    void refusesAFolderThatAnotherRunUses() {
        ChildFailure failure = assertThrows(
                ChildFailure.class,
                () -> Postgres.start(folder.resolve("postgres"), FreePorts.one(), folder.resolve("second.log")));
        assertTrue(failure.getMessage().contains("is in use by another run"), failure.getMessage());
        assertTrue(postgres.isAlive());
    }

    private static String ask(String database, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(database), "postgres", "any");
                ResultSet answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("events"), "postgres", "any")) {
            connection.createStatement().execute(statement);
        }
    }
}
