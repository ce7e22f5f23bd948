package org.entente.chassis.change;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets one process lead: it gives committed changes their positions and brings them to Kafka. The others stand by. */
@ApplicationScoped
class Relay {

    private final RelayConfig config;
    private final FeedDatabase database;
    private final RelayStatus status;
    private final Publications publications;
    private final Wakeup wakeup;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean handingOver;
    private Thread thread;

    Relay(RelayConfig config, FeedDatabase database, RelayStatus status, Publications publications, Wakeup wakeup) {
        this.wakeup = wakeup;
        this.config = config;
        this.database = database;
        this.status = status;
        this.publications = publications;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            publications.prepare();
            thread = new Thread(this::run, "change-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /**
     * Hands the leadership to whoever stands by, long before this process ends. Where
     * nobody stands by it is taken again, for what is written during the delay is to be published too.
     */
    void handOver(@Observes ShutdownDelayInitiatedEvent event) {
        if (status.isLeading()) {
            handingOver = true;
            wakeup.committed();
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
        while (!isStopped()) {
            Duration pause = Duration.ZERO;
            try (Leadership leadership = Leadership.take(database, config.sessionTimeout(), config.standByInterval())) {
                if (leadership != null) {
                    lead(leadership);
                    // Whoever stands by is to have the lock first.
                    pause = config.retry();
                }
            } catch (SQLException | RuntimeException e) {
                pause = config.retry();
                Log.warnf("The relay starts over in %d ms: %s", pause.toMillis(), e.getMessage());
            }
            await(pause);
        }
    }

    /** Returns when another process should try to lead, or this one is to stop. */
    private void lead(Leadership leadership) throws SQLException {
        Sequencer sequencer = new Sequencer(leadership.connection());
        try (Publication publication = publications.begin()) {
            status.leading(true);
            while (!isStopped() && !handingOver && !publication.isGivenUp()) {
                int moved = 0;
                if (publication.isHalted()) {
                    // Positions that are given now could contradict those that Kafka has.
                    leadership.assertHeld();
                } else {
                    moved = sequencer.sequence(config.sequencingBatch());
                }
                if (moved > 0) {
                    publication.wake();
                } else {
                    leadership.await(config.look());
                }
            }
        } finally {
            status.leading(false);
            handingOver = false;
        }
    }

    private void await(Duration pause) {
        try {
            stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }
}
