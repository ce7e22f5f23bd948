package org.entente.chassis.change;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import org.entente.chassis.metric.SharedFigures;

/** What operators see of the relay: whether this process leads and publishes, and how far the feed is behind. */
@ApplicationScoped
class RelayStatus {

    private final MeterRegistry metrics;
    private final SharedFigures<FeedFigures> feed;
    private volatile boolean leading;
    private volatile boolean publishing;

    RelayStatus(AgroalDataSource dataSource, MeterRegistry metrics) {
        this.metrics = metrics;
        this.feed = new SharedFigures<>(metrics, () -> look(dataSource));
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("entente.relay.leading", () -> leading ? 1 : 0)
                .description("1 while this process gives the feed its positions")
                .register(metrics);
        Gauge.builder("entente.relay.publishing", () -> publishing ? 1 : 0)
                .description("1 while this process brings the feed to Kafka")
                .register(metrics);
        feed.gauge("entente.relay.halted", "1 while the relay waits for an operator", FeedFigures::halted);
        feed.gauge("entente.relay.lag", "Committed changes that are not in Kafka yet", FeedFigures::lag);
        feed.gauge(
                "entente.relay.lag.seconds",
                "How long the oldest committed change that is not in Kafka has waited",
                FeedFigures::lagSeconds);
        feed.gauge("entente.relay.position", "The last position of the feed", FeedFigures::position);
        feed.gauge("entente.relay.epoch", "The epoch that the feed's positions belong to", FeedFigures::epoch);
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
        return feed.latest().lag();
    }

    private static FeedFigures look(AgroalDataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return FeedFigures.read(connection);
        } catch (SQLException e) {
            return FeedFigures.UNKNOWN;
        }
    }
}
