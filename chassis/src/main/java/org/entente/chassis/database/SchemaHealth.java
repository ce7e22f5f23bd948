package org.entente.chassis.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
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
    private volatile boolean complete;

    SchemaHealth(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database schema");
        if (complete) {
            // Migrations are not undone under a running service.
            return answer.up().build();
        }
        try {
            List<MigrationInfo> missing = Arrays.asList(flyway.info().pending());
            complete = missing.isEmpty();
            if (complete) {
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
