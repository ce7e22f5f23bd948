package org.entente.chassis.change;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Brings committed changes to Kafka. One process leads; the others wait for its place. Whatever goes wrong, the leader
 * steps down and starts over from what Kafka itself says: an ambiguous commit resolves itself that way.
 */
@ApplicationScoped
class Relay {

    private final RelayConfig config;
    private final FeedDatabase database;
    private final RelayStatus status;
    private final ChangeEvent events;
    private final String bootstrapServers;
    private final FeedTopics topics;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Duration pause;
    private Thread thread;

    Relay(
            RelayConfig config,
            FeedDatabase database,
            RelayStatus status,
            ChangeEvent events,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.config = config;
        this.database = database;
        this.status = status;
        this.events = events;
        this.bootstrapServers = bootstrapServers;
        this.topics = new FeedTopics(config.service());
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread = new Thread(this::run, "change-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        if (thread != null) {
            thread.join(config.sessionTimeout().toMillis());
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void run() {
        pause = config.retry();
        while (!isStopped()) {
            try (Leadership leadership = Leadership.tryTake(database, config.sessionTimeout())) {
                if (leadership != null) {
                    lead(leadership);
                }
                await(config.retry());
            } catch (RelayHalted e) {
                if (status.haltReason() == null) {
                    Log.errorf("The relay has halted. %s", e.getMessage());
                }
                status.halted(e.getMessage());
                await(config.longestRetry());
            } catch (SQLException | RuntimeException e) {
                Log.warnf("The relay starts over in %d ms: %s", pause.toMillis(), e.getMessage());
                status.resting();
                await(pause);
                pause = shorter(pause.multipliedBy(2), config.longestRetry());
            }
        }
    }

    private void lead(Leadership leadership) throws SQLException {
        Connection connection = leadership.connection();
        Sequencer sequencer = new Sequencer(connection);
        // Readers of the feed in the database need no broker.
        sequencer.sequence(config.batch());
        ensureTopics();
        leadership.assertHeld();
        try (ChangePublisher publisher = new ChangePublisher(bootstrapServers, topics, events)) {
            leadership.assertHeld();
            publisher.fence();
            long epoch = epoch(connection);
            ControlRecord control = new ControlTopic(bootstrapServers, topics).last();
            long position = resumeFrom(connection, epoch, control);
            status.leading();
            pause = config.retry();
            Log.infof("Leading the %s feed from position %d of epoch %d", topics.service(), position, epoch);
            while (!isStopped()) {
                int moved = sequencer.sequence(config.batch());
                List<FeedEntry> entries = FeedEntry.after(connection, position, config.batch());
                if (!entries.isEmpty()) {
                    publisher.publish(entries, epoch);
                    position = entries.get(entries.size() - 1).position();
                    leadership.published(position);
                } else if (moved == 0) {
                    leadership.await(config.look());
                }
            }
        } finally {
            status.resting();
        }
    }

    private static long epoch(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet state = statement.executeQuery("select epoch from feed_state")) {
            state.next();
            return state.getLong(1);
        }
    }

    private static long resumeFrom(Connection connection, long epoch, ControlRecord control) throws SQLException {
        if (control == null) {
            long published = published(connection);
            if (published > 0) {
                throw RelayHalted.kafkaWasReset(published);
            }
            return 0;
        }
        if (control.epoch() != epoch) {
            throw RelayHalted.foreignEpoch(control, epoch);
        }
        if (!control.changeId().equals(changeAt(connection, control.position()))) {
            throw RelayHalted.databaseWasRestored(control);
        }
        return control.position();
    }

    private static long published(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet state = statement.executeQuery("select published from feed_state")) {
            state.next();
            return state.getLong(1);
        }
    }

    private static UUID changeAt(Connection connection, long position) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from change where position = ?")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    private void ensureTopics() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                8000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                3000);
        try (Admin admin = Admin.create(settings)) {
            for (var topic : admin.createTopics(topics.all(config.replicationFactor()))
                    .values()
                    .values()) {
                try {
                    topic.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("The topics could not be made: " + e.getCause(), e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while making the topics.", e);
        }
    }

    private void await(Duration pause) {
        try {
            if (stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
