package org.entente.chassis.change;

import io.agroal.api.AgroalDataSource;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether partners get their changes: {@code /q/health/group/feed} of the management port. It is for people and alerts.
 * No probe asks it, for a service whose feed waits still answers and takes writes.
 */
@ApplicationScoped
@HealthGroup("feed")
class FeedHealth implements HealthCheck {

    private final AgroalDataSource dataSource;
    private final RelayStatus status;
    private final RelayConfig config;

    FeedHealth(AgroalDataSource dataSource, RelayStatus status, RelayConfig config) {
        this.dataSource = dataSource;
        this.status = status;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("change feed");
        try (Connection connection = dataSource.getConnection()) {
            String halted = FeedState.haltReason(connection);
            double lag = status.lag();
            answer.withData("leading", status.isLeading())
                    .withData("publishing", status.isPublishing())
                    .withData("lag", (long) lag);
            if (halted != null) {
                answer.withData("halted", halted);
            }
            return answer.status(halted == null && lag <= config.tolerableLag()).build();
        } catch (SQLException e) {
            return answer.down()
                    .withData("database", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
