package org.entente.chassis.database;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Not ready while the database lacks a migration that this version has: where a job migrates before the roll-out, a
 * replica that is there first waits. A database that has more is fine, for migrations expand before they contract.
 */
@Readiness
@ApplicationScoped
class SchemaHealth implements HealthCheck {

    /** All others are named by the job that is to run them. */
    private static final int MOST_NAMED = 10;

    private final Flyway flyway;
    private final Event<SchemaComplete> told;
    private boolean complete;

    SchemaHealth(Flyway flyway, Event<SchemaComplete> told) {
        this.flyway = flyway;
        this.told = told;
    }

    void start(@Observes StartupEvent event) {
        try {
            missing();
        } catch (FlywayException e) {
            Log.warnf("The database is not there yet: %s", e.getMessage());
        }
    }

    /** What this version has and the database lacks. Asked until that is nothing: migrations are not undone later. */
    private synchronized List<MigrationInfo> missing() {
        if (complete) {
            return List.of();
        }
        List<MigrationInfo> missing = List.of(flyway.info().pending());
        if (missing.isEmpty()) {
            told.fire(new SchemaComplete());
            complete = true;
        }
        return missing;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database schema");
        try {
            List<MigrationInfo> missing = missing();
            if (missing.isEmpty()) {
                return answer.up().build();
            }
            return answer.down()
                    .withData("missing", missing.size())
                    .withData(
                            "first",
                            missing.stream()
                                    .limit(MOST_NAMED)
                                    .map(migration -> migration.getVersion() + " " + migration.getDescription())
                                    .collect(Collectors.joining(", ")))
                    .build();
        } catch (FlywayException e) {
            return answer.down()
                    .withData("database", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
