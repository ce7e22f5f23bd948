package org.entente.chassis.change;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells the leader, wherever it runs, that something was committed: one NOTIFY for all commits of an interval, on a
 * connection of its own. A wake-up that is lost costs no more than the leader's next look.
 */
@ApplicationScoped
class Wakeup {

    static final String CHANNEL = "entente_change";

    private final RelayConfig config;
    private final FeedDatabase database;
    private final Semaphore pending = new Semaphore(0);
    private volatile boolean stopped;
    private Thread thread;

    Wakeup(RelayConfig config, FeedDatabase database) {
        this.config = config;
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "change-wakeup");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        thread.interrupt();
    }

    void committed() {
        if (pending.availablePermits() == 0) {
            pending.release();
        }
    }

    private void run() {
        while (!stopped) {
            try (Connection connection = database.connect("wakeup");
                    Statement statement = connection.createStatement()) {
                while (!stopped) {
                    pending.acquire();
                    pending.drainPermits();
                    statement.execute("notify " + CHANNEL);
                    TimeUnit.NANOSECONDS.sleep(config.wakeupInterval().toNanos());
                }
            } catch (SQLException e) {
                Log.debugf("The wake-up connection was lost: %s", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(config.retry().toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
