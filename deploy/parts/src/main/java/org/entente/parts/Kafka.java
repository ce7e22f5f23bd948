package org.entente.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A real Kafka 4.2: one node that is broker and controller, on 127.0.0.1 alone.
 *
 * <p>It has two doors. Who comes by the first, {@link #bootstrapServers()}, needs no password and may do everything: it is
 * for the platform's own parts, and whoever can reach it has an account on this machine, as for PostgreSQL beside it.
 * Who comes by the second, {@link #partnersBootstrapServers()}, must prove to be a SCRAM-SHA-512 user, and may do what
 * the access rules grant that user; without rules that is nothing.
 */
public final class Kafka implements AutoCloseable {
    private final Child child;
    private final Ports ports;

    /**
     * Where it listens.
     *
     * @param platform the door of the platform's own parts
     * @param partners the door of the partners
     * @param controller its own, for what it tells itself
     */
    public record Ports(int platform, int partners, int controller) {

        /** The platform's as given, the others at any free port. */
        public static Ports of(int platform) {
            List<Integer> free = FreePorts.take(2);
            return new Ports(platform, free.get(0), free.get(1));
        }
    }

    private Kafka(Child child, Ports ports) {
        this.child = child;
        this.ports = ports;
    }

    /** As {@link #start(Path, Ports, Path)}, the doors besides the platform's at any free port. */
    public static Kafka start(Path data, int port, Path log) {
        return start(data, Ports.of(port), log);
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param data its data folder, made on first use and kept
     * @throws ChildFailure when it does not start
     */
    public static Kafka start(Path data, Ports ports, Path log) {
        return new Kafka(Child.start(command(data, ports, log)), ports);
    }

    /** What {@link #start} starts, for those who wait in their own way. */
    public static Command command(Path data, Ports ports, Path log) {
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
                List.of(
                        data.toAbsolutePath().toString(),
                        Integer.toString(ports.platform()),
                        Integer.toString(ports.partners()),
                        Integer.toString(ports.controller())),
                log);
    }

    public int port() {
        return ports.platform();
    }

    /** For the platform's own parts: no password, every right. */
    public String bootstrapServers() {
        return "127.0.0.1:" + ports.platform();
    }

    /** For partners: SASL_PLAINTEXT with SCRAM-SHA-512, and the rights of the user. */
    public String partnersBootstrapServers() {
        return "127.0.0.1:" + ports.partners();
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
