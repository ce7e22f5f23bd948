package org.entente.chassis.change;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What operators see of the relay: whether this process leads, whether it halted, and how far it is behind. */
@ApplicationScoped
class RelayStatus {

    private final AgroalDataSource dataSource;
    private final MeterRegistry metrics;
    private volatile boolean leading;
    private volatile String halted;

    RelayStatus(AgroalDataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("entente.relay.leading", () -> leading ? 1 : 0)
                .description("1 while this process publishes the feed")
                .register(metrics);
        Gauge.builder("entente.relay.halted", () -> halted == null ? 0 : 1)
                .description("1 while the relay waits for an operator")
                .register(metrics);
        Gauge.builder("entente.relay.lag", this::lag)
                .description("Committed changes that are not in Kafka yet")
                .register(metrics);
    }

    void leading() {
        leading = true;
        halted = null;
    }

    void resting() {
        leading = false;
    }

    void halted(String reason) {
        leading = false;
        halted = reason;
    }

    /** Why the relay waits for an operator, null while it does not. */
    String haltReason() {
        return halted;
    }

    boolean isLeading() {
        return leading;
    }

    private double lag() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet lag = statement.executeQuery(
                        "select (select count(*) from outbox) + last_position - published from feed_state")) {
            lag.next();
            return lag.getDouble(1);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
