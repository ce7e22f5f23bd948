package org.entente.chassis.change;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Brings a leader's changes to Kafka, on a thread of its own: a broker that is away keeps nobody from giving positions.
 * Whatever goes wrong, it starts over from what Kafka itself says: an ambiguous commit resolves itself that way.
 */
final class Publication implements AutoCloseable {

    /** A leader that cannot reach Kafka so many times in a row lets another process try. */
    private static final int MOST_FAILURES = 3;

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    /** A healthy broker takes a batch in less; the changes of a transaction that is cut are sent again by the next. */
    private static final Duration LAST_TRANSACTION = Duration.ofMillis(500);

    private final Publications own;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "change-publication");
    private volatile boolean ended;
    private volatile boolean givenUp;
    private volatile boolean halted;

    Publication(Publications own) {
        this.own = own;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** There are new positions, or an operator has asked for an epoch. */
    void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    boolean isGivenUp() {
        return givenUp;
    }

    boolean isHalted() {
        return halted;
    }

    private void run() {
        Duration pause = own.config.retry();
        int failures = 0;
        while (!ended && failures < MOST_FAILURES) {
            try (Connection connection = own.database.connect("publication")) {
                publish(connection);
            } catch (RelayHalted e) {
                halt(e);
                failures = 0;
            } catch (InterruptException | InterruptedException e) {
                ended = true;
            } catch (SQLException | RuntimeException e) {
                if (own.status.isPublishing()) {
                    failures = 0;
                    pause = own.config.retry();
                }
                failures++;
                own.status.publishing(false);
                own.doubtTopics();
                if (!ended) {
                    Log.warnf("Publishing starts over in %d ms: %s", pause.toMillis(), e.getMessage());
                    pause = rest(pause);
                }
            }
        }
        own.status.publishing(false);
        givenUp = true;
    }

    private void publish(Connection connection) throws SQLException, InterruptedException {
        own.createTopics();
        try (ChangePublisher publisher = new ChangePublisher(own.broker, own.topics, own.events)) {
            publisher.fence();
            Takeover takeover = new Takeover(connection, new ControlTopic(own.broker, own.topics));
            long position = takeover.position();
            FeedState state = FeedState.read(connection);
            halted = false;
            FeedState.goOn(connection);
            Epochs epochs = new Epochs(connection);
            if (epochs.isBeingRepublished()) {
                own.republication.run(epochs, own.broker, own.topics);
            }
            own.status.publishing(true);
            Log.infof(
                    "Publishing the %s feed from position %d of epoch %d",
                    own.topics.service(), position, state.epoch());
            follow(connection, publisher, position, state.epoch());
        }
    }

    /** Returns when it is to end, or an operator has asked for another epoch. */
    private void follow(Connection connection, ChangePublisher publisher, long from, long epoch)
            throws SQLException, InterruptedException {
        // How far Kafka is, is told by Kafka; the database remembers it for operators, and may forget the last of it.
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
        }
        Epochs epochs = new Epochs(connection);
        PublishedMark mark = new PublishedMark(connection);
        long position = from;
        List<FeedEntry> entries = next(connection, position);
        while (!ended) {
            if (entries.isEmpty()) {
                if (epochs.isAskedFor()) {
                    return;
                }
                news.tryAcquire(own.config.look().toNanos(), TimeUnit.NANOSECONDS);
                entries = next(connection, position);
            } else {
                Span span = own.trace.begin(entries);
                try {
                    publisher.send(entries, epoch);
                    position = entries.get(entries.size() - 1).position();
                    // Read while the broker takes what was sent.
                    entries = next(connection, position);
                    publisher.commit();
                } catch (SQLException | RuntimeException e) {
                    span.setStatus(StatusCode.ERROR);
                    throw e;
                } finally {
                    span.end();
                }
            }
            mark.at(position);
        }
    }

    private List<FeedEntry> next(Connection connection, long position) throws SQLException {
        return FeedEntry.after(
                connection,
                position,
                own.config.batch(),
                own.config.batchBytes().asLongValue());
    }

    private void halt(RelayHalted reason) {
        halted = true;
        own.status.publishing(false);
        try (Connection connection = own.database.connect("publication")) {
            if (!reason.getMessage().equals(FeedState.haltReason(connection))) {
                Log.errorf("The relay has halted. %s", reason.getMessage());
                FeedState.halt(connection, reason.getMessage());
            }
            Epochs epochs = new Epochs(connection);
            while (!ended && !epochs.isAskedFor()) {
                news.tryAcquire(own.config.look().toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (SQLException e) {
            Log.warnf("The halted relay lost its connection: %s", e.getMessage());
            rest(own.config.retry());
        } catch (InterruptedException e) {
            ended = true;
        }
    }

    /** Waits and returns how long to wait the next time. */
    private Duration rest(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            ended = true;
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(own.config.longestRetry()) < 0 ? doubled : own.config.longestRetry();
    }

    /**
     * Ends it, after the transaction that is under way; what it still tries to send afterwards is fenced by the next
     * one's producer.
     */
    @Override
    public void close() {
        ended = true;
        wake();
        try {
            thread.join(LAST_TRANSACTION.toMillis());
            thread.interrupt();
            thread.join(FAREWELL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
