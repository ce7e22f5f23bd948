package org.entente.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.entente.parts.Child;
import org.entente.parts.ChildFailure;

/** Starts the parts stage by stage, restarts those that may be restarted, and ends the run when another one dies. */
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

    /** Starts the stages, and returns when all parts are ready or when {@link #failure()} is complete. */
    void start(List<List<Part>> stages) {
        for (List<Part> stage : stages) {
            List<CompletableFuture<Void>> starts = stage.stream()
                    .map(part -> CompletableFuture.runAsync(() -> start(part), work))
                    .toList();
            CompletableFuture<Void> ready = CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new))
                    .exceptionallyCompose(it -> failure.thenAccept(line -> {}));
            CompletableFuture.anyOf(ready, failure).join();
            if (failure.isDone()) {
                return;
            }
        }
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

    /** Stops all children, those of the last stage first; none is left when it returns. */
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
