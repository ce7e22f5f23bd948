package org.entente.chassis.change;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What operators see of the relay: whether this process leads and publishes, and how far the feed is behind. */
@ApplicationScoped
class RelayStatus {

    /** One look answers a whole scrape: each would else wait by itself for a pool that is used up. */
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final AgroalDataSource dataSource;
    private final MeterRegistry metrics;
    private volatile boolean leading;
    private volatile boolean publishing;
    private FeedFigures latest = FeedFigures.UNKNOWN;
    private long lookedAt = System.nanoTime() - FRESH_NANOS;

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
        figure("entente.relay.halted", "1 while the relay waits for an operator", FeedFigures::halted);
        figure("entente.relay.lag", "Committed changes that are not in Kafka yet", FeedFigures::lag);
        figure(
                "entente.relay.lag.seconds",
                "How long the oldest committed change that is not in Kafka has waited",
                FeedFigures::lagSeconds);
        figure("entente.relay.position", "The last position of the feed", FeedFigures::position);
        figure("entente.relay.epoch", "The epoch that the feed's positions belong to", FeedFigures::epoch);
    }

    private void figure(String name, String description, ToDoubleFunction<FeedFigures> value) {
        Gauge.builder(name, () -> value.applyAsDouble(figures()))
                .description(description + "; the same in every process of the service")
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
        return figures().lag();
    }

    private synchronized FeedFigures figures() {
        if (System.nanoTime() - lookedAt >= FRESH_NANOS) {
            try (Connection connection = dataSource.getConnection()) {
                latest = FeedFigures.read(connection);
            } catch (SQLException e) {
                latest = FeedFigures.UNKNOWN;
            }
            lookedAt = System.nanoTime();
        }
        return latest;
    }
}
