package org.entente.chassis.change;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Tells this process that changes got positions, whichever process gave them: one thread listens on a connection of its
 * own. While that connection is lost it tells at intervals, for nobody knows then.
 */
@ApplicationScoped
public class FeedSignal {

    private final FeedConfig config;
    private final FeedDatabase database;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong told = new AtomicLong();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Connection connection;

    FeedSignal(FeedConfig config, FeedDatabase database) {
        this.config = config;
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::run, "feed-signal");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws SQLException {
        stopped.countDown();
        Connection open = connection;
        if (open != null) {
            // Its thread waits in a read, which nothing else ends.
            open.abort(Runnable::run);
        }
    }

    /** Runs this, quickly, whenever there may be changes that were not there before. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Counts up when there may be changes: who looked after a count need not look again until it rises. */
    public long count() {
        return told.get();
    }

    private void run() {
        while (!isStopped()) {
            try (Connection own = database.connect("feed");
                    Statement statement = own.createStatement()) {
                connection = own;
                statement.execute("listen " + Sequencer.CHANNEL);
                // What happened before was not heard.
                tell();
                while (!isStopped()) {
                    listen(own, statement);
                }
            } catch (SQLException e) {
                if (!isStopped()) {
                    Log.warnf("The connection that tells of changes was lost: %s", e.getMessage());
                    pause();
                    tell();
                }
            }
        }
    }

    private void listen(Connection own, Statement statement) throws SQLException {
        PGNotification[] heard = own.unwrap(PGConnection.class)
                .getNotifications((int) config.trial().toMillis());
        if (heard != null && heard.length > 0) {
            tell();
        } else {
            statement.execute("select 1");
        }
    }

    private void tell() {
        told.incrementAndGet();
        listeners.forEach(Runnable::run);
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause() {
        try {
            stopped.await(config.retry().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }
}
