package org.entente.chassis.ingest;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Takes runs one after the other, in one thread: a replica that imports still answers. */
@ApplicationScoped
class ImportWorker {

    private static final long STOP_MILLIS = 3000;

    private final ImportConfig config;
    private final ImportFormats formats;
    private final Leases leases;
    private final ImportRunner runner;
    private final Clearing clearing;
    private final Semaphore wakeups = new Semaphore(0);
    private volatile boolean stopped;
    private Thread thread;

    ImportWorker(ImportConfig config, ImportFormats formats, Leases leases, ImportRunner runner, Clearing clearing) {
        this.config = config;
        this.formats = formats;
        this.leases = leases;
        this.runner = runner;
        this.clearing = clearing;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled() && !formats.all().isEmpty()) {
            thread = new Thread(this::work, "import-worker");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Gives its run back at once, for another replica to go on with: what is written there is not lost here. */
    void handBack(@Observes ShutdownDelayInitiatedEvent event) {
        stopped = true;
        wake();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wake();
        if (thread != null) {
            thread.join(STOP_MILLIS);
        }
    }

    /** There may be something to do. */
    void wake() {
        wakeups.release();
    }

    private void work() {
        while (!stopped) {
            try {
                Optional<Claim> claim = leases.claim();
                claim.ifPresent(taken -> runner.run(taken, () -> stopped));
                clearing.clear();
                if (claim.isEmpty()) {
                    await();
                }
            } catch (RuntimeException | Error e) {
                if (!stopped) {
                    Log.warnf("The import worker starts over: %s", e.getMessage());
                    await();
                }
            }
        }
    }

    private void await() {
        try {
            wakeups.tryAcquire(config.poll().toNanos(), TimeUnit.NANOSECONDS);
            wakeups.drainPermits();
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
