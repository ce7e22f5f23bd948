package org.entente.chassis.ingest;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.entente.chassis.sql.Statements;

/** Tells clients how their runs come forward. One thread looks for all of them, with one question to the database. */
@ApplicationScoped
class ProgressStreams {

    private final ImportConfig config;
    private final Statements statements;
    private final Semaphore places;
    private final Set<Stream> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "import-progress");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closed;

    ProgressStreams(ImportConfig config, Statements statements) {
        this.config = config;
        this.statements = statements;
        this.places = new Semaphore(config.mostStreams());
    }

    void start(@Observes StartupEvent event) {
        long pause = config.look().toMillis();
        looking.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    /**
     * The server waits for its requests before it stops, so these are ended first. Whoever comes meanwhile is told where
     * the run is, and comes again: an EventSource that is refused would not.
     */
    void close(@Observes ShutdownDelayInitiatedEvent event) {
        closed = true;
        all.forEach(stream -> stream.emitter.complete());
    }

    void stop(@Observes ShutdownEvent event) {
        looking.shutdown();
    }

    /**
     * The run's JSON whenever it has come forward, until it is finished; empty where there is nothing to tell and the
     * client is to see that the stream lives.
     */
    Multi<Optional<String>> follow(UUID run) {
        if (!places.tryAcquire()) {
            throw ImportFault.tooManyStreams(config.mostStreams());
        }
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            Stream stream = new Stream(run, emitter);
                            emitter.onTermination(() -> {
                                all.remove(stream);
                                places.release();
                            });
                            all.add(stream);
                            looking.execute(this::look);
                        },
                        // Who reads slowly wants to know where the run is, and not where it was.
                        BackPressureStrategy.LATEST);
    }

    private void look() {
        if (all.isEmpty()) {
            return;
        }
        try {
            List<Seen> runs = statements.all(
                    "select r.id, " + ImportRun.STATE + ", " + ImportRun.VIEW + ", r.finished_at is not null"
                            + " from import_run r where r.id::text = any(?)",
                    row -> new Seen(
                            row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4)),
                    (Object) all.stream().map(stream -> stream.run.toString()).toArray(String[]::new));
            for (Seen seen : runs) {
                all.stream().filter(stream -> stream.run.equals(seen.run())).forEach(stream -> stream.tell(seen));
            }
            all.forEach(this::keepAlive);
        } catch (RuntimeException e) {
            Log.warnf("The progress of imports could not be looked at: %s", e.getMessage());
        }
    }

    private void keepAlive(Stream stream) {
        if (System.nanoTime() - stream.toldAt >= config.streamHeartbeat().toNanos()) {
            stream.toldAt = System.nanoTime();
            stream.emitter.emit(Optional.empty());
        }
    }

    private record Seen(UUID run, String state, String view, boolean finished) {}

    private final class Stream {
        private final UUID run;
        private final MultiEmitter<? super Optional<String>> emitter;
        private String state;
        private long toldAt = System.nanoTime();

        Stream(UUID run, MultiEmitter<? super Optional<String>> emitter) {
            this.run = run;
            this.emitter = emitter;
        }

        void tell(Seen seen) {
            if (!seen.state().equals(state)) {
                state = seen.state();
                toldAt = System.nanoTime();
                emitter.emit(Optional.of(seen.view()));
            }
            if (seen.finished() || closed) {
                emitter.complete();
            }
        }
    }
}
