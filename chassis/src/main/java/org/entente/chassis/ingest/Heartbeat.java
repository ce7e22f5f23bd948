package org.entente.chassis.ingest;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Renews the lease of what this process works on, however long a row or the last transaction takes. */
@ApplicationScoped
class Heartbeat {

    private final ImportConfig config;
    private final Leases leases;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "import-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    Heartbeat(ImportConfig config, Leases leases) {
        this.config = config;
        this.leases = leases;
    }

    void stop(@Observes ShutdownEvent event) {
        beats.shutdown();
    }

    /** Renews until the future is cancelled. */
    ScheduledFuture<?> begin(Attempt attempt) {
        long pause = config.heartbeat().toMillis();
        return beats.scheduleWithFixedDelay(() -> beat(attempt), pause, pause, TimeUnit.MILLISECONDS);
    }

    private void beat(Attempt attempt) {
        try {
            leases.renew(attempt);
        } catch (RuntimeException e) {
            Log.warnf(
                    "The lease of import run %s was not renewed: %s",
                    attempt.claim().run(), e.getMessage());
        }
    }
}
