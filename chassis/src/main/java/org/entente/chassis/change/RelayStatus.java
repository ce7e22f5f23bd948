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

/** What operators see of the relay: whether this process leads and publishes, and how far the feed is behind. */
@ApplicationScoped
class RelayStatus {

    private final AgroalDataSource dataSource;
    private final MeterRegistry metrics;
    private volatile boolean leading;
    private volatile boolean publishing;

    RelayStatus(AgroalDataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("entente.relay.leading", () -> leading ? 1 : 0)
                .description("1 while this process gives the feed its positions")
                .register(metrics);
        Gauge.builder("entente.relay.publishing", () -> publishing ? 1 : 0)
                .description("1 while this process brings the feed to Kafka")
                .register(metrics);
        Gauge.builder("entente.relay.halted", () -> figure("(halted is not null)::int"))
                .description("1 while the relay waits for an operator, whichever process leads")
                .register(metrics);
        Gauge.builder("entente.relay.lag", this::lag)
                .description("Committed changes that are not in Kafka yet")
                .register(metrics);
        Gauge.builder("entente.relay.position", () -> figure("last_position"))
                .description("The last position of the feed")
                .register(metrics);
    }

    void leading(boolean now) {
        leading = now;
    }

    void publishing(boolean now) {
        publishing = now;
    }

    boolean isLeading() {
        return leading;
    }

    boolean isPublishing() {
        return publishing;
    }

    /** Committed changes that are not in Kafka yet; not a number while the database is away. */
    double lag() {
        return figure("(select count(*) from outbox) + last_position - published");
    }

    private double figure(String expression) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet figure = statement.executeQuery("select (" + expression + ")::int8 from feed_place")) {
            figure.next();
            return figure.getDouble(1);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
