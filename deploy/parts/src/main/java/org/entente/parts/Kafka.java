package org.entente.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A real Kafka 4.2: one node that is broker and controller. */
public final class Kafka implements AutoCloseable {
    private final Child child;
    private final int port;

    private Kafka(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /** As {@link #start(Path, int, int, Path)}, the controller at any free port. */
    public static Kafka start(Path data, int port, Path log) {
        return start(data, port, FreePorts.one(), log);
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param data its data folder, made on first use and kept
     * @throws ChildFailure when it does not start
     */
    public static Kafka start(Path data, int port, int controllerPort, Path log) {
        return new Kafka(Child.start(command(data, port, controllerPort, log)), port);
    }

    /** What {@link #start} starts, for those who wait in their own way. */
    public static Command command(Path data, int port, int controllerPort, Path log) {
        return Command.part(
                "Kafka",
                List.of(
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS"),
                KafkaMain.class,
                List.of(data.toAbsolutePath().toString(), Integer.toString(port), Integer.toString(controllerPort)),
                log);
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public long pid() {
        return child.pid();
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    public CompletableFuture<Integer> onExit() {
        return child.onExit();
    }

    /** SIGKILL, and waits until it is gone. */
    public void kill() {
        child.kill();
    }

    /** SIGSTOP: connections stay open and nothing answers. */
    public void freeze() {
        child.freeze();
    }

    /** SIGCONT after {@link #freeze()}. */
    public void thaw() {
        child.thaw();
    }

    /** Kills it if it still runs and starts it again over the same data and ports. */
    public void restart() {
        child.restart();
    }

    @Override
    public void close() {
        child.close();
    }
}
