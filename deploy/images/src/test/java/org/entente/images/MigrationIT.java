package org.entente.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.entente.parts.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The image of a service is its migration job, too. */
class MigrationIT {
    private static final Map<String, String> AS_JOB = Map.of("QUARKUS_INIT_AND_EXIT", "true");
    private static final Map<String, String> WITHOUT_MIGRATION = Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static BuiltImages images;

    @BeforeAll
    static void build() {
        images = BuiltImages.get();
    }

    @Test
    void aJobMigratesAndEndsAndTheServiceThenStartsWithoutMigrating() throws Exception {
        try (Surroundings fresh = images.fresh();
                Container job = Container.start(images.of(Program.TRADE), fresh, AS_JOB)) {
            assertEquals(0, job.awaitEnd(PATIENCE), job::log);
            int migrated = number(fresh, "select count(*) from flyway_schema_history where success");
            assertTrue(migrated > 0, "no migration");

            try (Container service = Container.start(images.of(Program.TRADE), fresh, WITHOUT_MIGRATION)) {
                service.awaitReady(PATIENCE);
                assertEquals(200, service.get("/v1/trade/datasets").statusCode());
            }
            assertEquals(migrated, number(fresh, "select count(*) from flyway_schema_history where success"));

            change(fresh, "update flyway_schema_history set checksum = checksum + 1 where version is not null");
            try (Container broken = Container.start(images.of(Program.TRADE), fresh, AS_JOB)) {
                assertEquals(1, broken.awaitEnd(PATIENCE), broken::log);
                assertTrue(broken.log().contains("checksum mismatch"), broken.log());
            }
        }
    }

    private static int number(Surroundings around, String question) throws SQLException {
        try (Connection connection = trade(around);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void change(Surroundings around, String command) throws SQLException {
        try (Connection connection = trade(around);
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(command) > 0, command);
        }
    }

    private static Connection trade(Surroundings around) throws SQLException {
        return DriverManager.getConnection(around.postgres().jdbcUrl("trade"), Postgres.USER, Postgres.USER);
    }
}
