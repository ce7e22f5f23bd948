package org.entente.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One child process. Its standard input is a pipe that nobody writes to: when this process ends, however it ends, the
 * child reads the end of it and stops.
 */
public final class Child implements AutoCloseable {
    /** A little longer than the child itself waits, see {@link ParentWatch#GRACE}. */
    private static final Duration GRACE = ParentWatch.GRACE.plusSeconds(2);

    private static final int LINES_SHOWN = 15;

    /** What a virtual machine that has done all that it does at its end ends with on SIGTERM. */
    private static final int TERMINATED = 128 + 15;

    private final Command command;
    private volatile Process process;
    private volatile LogTail output;
    private volatile boolean frozen;

    private Child(Command command) {
        this.command = command;
    }

    /**
     * Starts it and does not wait until it is ready.
     *
     * @throws ChildFailure when the program or its log file cannot be opened
     */
    public static Child launch(Command command) {
        Child child = new Child(command);
        child.launch();
        return child;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @throws ChildFailure as {@link #launch(Command)} and {@link #awaitReady()}
     */
    public static Child start(Command command) {
        Child child = launch(command);
        child.awaitReady();
        return child;
    }

    private void launch() {
        try {
            Files.createDirectories(command.log().toAbsolutePath().getParent());
            output = LogTail.fromNow(command.log());
            ProcessBuilder builder = new ProcessBuilder(command.line());
            builder.environment().putAll(command.environment());
            builder.redirectErrorStream(true);
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(command.log().toFile()));
            process = builder.start();
            frozen = false;
        } catch (IOException e) {
            throw new ChildFailure(name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * Waits until the child is ready; one that does not become ready is killed.
     *
     * @throws ChildFailure when it died or took too long, with the last lines of its log
     */
    public void awaitReady() {
        long end = System.nanoTime() + command.patience().toNanos();
        try {
            while (!command.ready().reached(output)) {
                if (!process.isAlive()) {
                    throw failure("ended with exit code " + process.exitValue() + " before it was ready");
                }
                if (System.nanoTime() > end) {
                    kill();
                    throw failure("was not ready within " + command.patience().toSeconds() + " s");
                }
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        } catch (IOException e) {
            kill();
            throw new ChildFailure(name() + " could not be watched: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new ChildFailure("Interrupted while " + name() + " started", e);
        }
    }

    private ChildFailure failure(String what) {
        String end = System.lineSeparator();
        return new ChildFailure(
                name() + " " + what + "; its log: " + command.log(),
                ", which ends with:" + end + output.last(LINES_SHOWN));
    }

    public String name() {
        return command.name();
    }

    public Command command() {
        return command;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completed with the exit code when the process that runs now has ended; a later restart has its own. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** SIGKILL, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        await(process, Duration.ofSeconds(30));
    }

    /**
     * SIGTERM, as an orchestrator asks a process to stop; does not wait. Not by Java's own way, which closes the standard
     * input as well: then the child would think that its parent is dead, and hurry.
     */
    public void terminate() {
        Signals.send("TERM", pid());
    }

    /**
     * As {@link #terminate()}, and waits until it has ended, however long an orderly stop takes otherwise.
     *
     * @throws ChildFailure when it has not ended within that time, and is killed, or not by the signal
     */
    public void terminate(Duration atMost) {
        terminate();
        if (!await(process, atMost)) {
            kill();
            throw failure("did not end within " + atMost.toSeconds() + " s");
        }
        if (process.exitValue() != TERMINATED) {
            throw failure("ended with exit code " + process.exitValue() + " instead of " + TERMINATED);
        }
    }

    /** SIGSTOP: it keeps its sockets and answers nothing. */
    public void freeze() {
        Signals.send("STOP", pid());
        frozen = true;
    }

    /** SIGCONT after {@link #freeze()}. */
    public void thaw() {
        Signals.send("CONT", pid());
        frozen = false;
    }

    /** Kills it if it still runs, starts the same command again, and waits until it is ready. */
    public void restart() {
        relaunch();
        awaitReady();
    }

    /** As {@link #restart()}, and does not wait until it is ready. */
    public void relaunch() {
        kill();
        launch();
    }

    /** Starts the same command again after it has ended by itself, and waits until it is ready. */
    public void startAgain() {
        if (process.isAlive()) {
            throw new ChildFailure(name() + " still runs", "");
        }
        launch();
        awaitReady();
    }

    /** Asks it to stop in order, and does not wait. */
    public void requestStop() {
        if (frozen && isAlive()) {
            thaw();
        }
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it in order, and kills it when that takes more than some seconds. */
    @Override
    public void close() {
        requestStop();
        if (!await(process, GRACE)) {
            kill();
        }
    }

    private static boolean await(Process process, Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
