package org.entente.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.parts.Child;
import org.entente.parts.ChildFailure;

/** Starts each part when those that it needs are ready, restarts those that may be restarted, and ends the run when another one dies. */
final class Supervisor {
    /** On Ctrl-C the children get the signal too, and may be dead before this process knows that it should stop. */
    private static final Duration UNTIL_BLAMED = Duration.ofMillis(400);

    private final Progress progress;
    private final List<Running> all = new ArrayList<>();
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private final ExecutorService work = Executors.newCachedThreadPool(Supervisor::daemon);
    private boolean stopping;

    private record Running(Part part, Child child) {}

    Supervisor(Progress progress) {
        this.progress = progress;
    }

    /**
     * Completed with one line for the terminal when the run cannot go on: a part did not become ready, or one that
     * is not restarted died.
     */
    CompletableFuture<String> failure() {
        return failure;
    }

    /**
     * Starts the parts, and returns when all are ready or when {@link #failure()} is complete.
     *
     * @param parts each after those that it needs
     */
    void start(List<Part> parts) {
        Map<Part, CompletableFuture<Void>> starts = new IdentityHashMap<>();
        for (Part part : parts) {
            starts.put(part, together(part.needed().stream().map(starts::get)).thenRunAsync(() -> start(part), work));
        }
        CompletableFuture<Void> ready =
                together(starts.values().stream()).exceptionallyCompose(it -> failure.thenAccept(line -> {}));
        CompletableFuture.anyOf(ready, failure).join();
    }

    private static CompletableFuture<Void> together(Stream<CompletableFuture<Void>> all) {
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    private void start(Part part) {
        try {
            Child child = launch(part);
            child.awaitReady();
            say(part.name() + " is ready at " + part.where());
            watch(part, child, new Deaths());
        } catch (ChildFailure e) {
            later(UNTIL_BLAMED).execute(() -> fail(e.summary()));
            throw e;
        }
    }

    private synchronized Child launch(Part part) {
        if (stopping) {
            throw new CancellationException("The platform is stopping");
        }
        Child child = Child.launch(part.command());
        all.add(new Running(part, child));
        return child;
    }

    private void watch(Part part, Child child, Deaths deaths) {
        child.onExit().thenAcceptAsync(exitCode -> died(part, child, deaths, exitCode), later(UNTIL_BLAMED));
    }

    private void died(Part part, Child child, Deaths deaths, int exitCode) {
        String what = part.name() + " died with exit code " + exitCode;
        String log = "its log: " + part.command().log();
        if (!part.restarted()) {
            fail(what + "; " + log);
            return;
        }
        deaths.another(System.nanoTime())
                .ifPresentOrElse(
                        pause -> {
                            say(what + " and is started again; " + log);
                            later(pause).execute(() -> restart(part, child, deaths));
                        },
                        () -> fail(part.name() + " " + deaths.tooMany() + ", the last time with exit code " + exitCode
                                + "; " + log));
    }

    private void restart(Part part, Child child, Deaths deaths) {
        try {
            synchronized (this) {
                if (stopping) {
                    return;
                }
                child.relaunch();
            }
            child.awaitReady();
            say(part.name() + " is ready again at " + part.where());
            watch(part, child, deaths);
        } catch (ChildFailure e) {
            died(part, child, deaths, child.onExit().join());
        }
    }

    private synchronized void say(String line) {
        if (!stopping) {
            progress.say(line);
        }
    }

    private synchronized void fail(String line) {
        if (!stopping) {
            failure.complete(line);
        }
    }

    /** Stops all children, the services first; none is left when it returns. */
    void stop() {
        List<Child> services = new ArrayList<>();
        List<Child> others = new ArrayList<>();
        synchronized (this) {
            stopping = true;
            all.forEach(it -> (it.part().restarted() ? services : others).add(it.child()));
        }
        for (List<Child> tier : List.of(services, others)) {
            tier.forEach(Child::requestStop);
            tier.forEach(Child::close);
        }
    }

    private Executor later(Duration pause) {
        return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, work);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "supervisor");
        thread.setDaemon(true);
        return thread;
    }
}
