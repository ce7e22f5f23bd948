package org.entente.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A real PostgreSQL 18 with all its safety on, and with the databases {@code events}, {@code aid}, {@code trade} and
 * {@code chassis}. User and password are {@value #USER}.
 */
public final class Postgres implements AutoCloseable {
    public static final String USER = "postgres";

    private final Child child;
    private final Postmaster server;
    private final int port;
    private volatile boolean frozen;

    private Postgres(Child child, Path data, int port) {
        this.child = child;
        this.server = new Postmaster(data);
        this.port = port;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param data its data folder, made on first use and kept
     * @throws ChildFailure when it does not start
     */
    public static Postgres start(Path data, int port, Path log) {
        return new Postgres(Child.start(command(data, port, log)), data, port);
    }

    /** What {@link #start} starts, for those who wait in their own way. */
    public static Command command(Path data, int port, Path log) {
        return Command.part(
                "PostgreSQL",
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"),
                PostgresMain.class,
                List.of(data.toAbsolutePath().toString(), Integer.toString(port)),
                log);
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The process that keeps the server; the server itself is not its child. */
    public long pid() {
        return child.pid();
    }

    /** The server's process, 0 when it does not run. */
    public long serverPid() {
        return server.running().map(ProcessHandle::pid).orElse(0L);
    }

    public boolean isAlive() {
        return child.isAlive() && server.running().isPresent();
    }

    public CompletableFuture<Integer> onExit() {
        return child.onExit();
    }

    /** SIGKILL to the server, its workers and its keeper, and waits until they are gone. */
    public void kill() {
        server.kill();
        child.kill();
    }

    /** SIGSTOP to the server and its workers: connections stay open and nothing answers. */
    public void freeze() {
        server.signal("STOP");
        frozen = true;
    }

    /** SIGCONT after {@link #freeze()}. */
    public void thaw() {
        server.signal("CONT");
        frozen = false;
    }

    /** Kills it if it still runs and starts it again over the same data and port. */
    public void restart() {
        kill();
        frozen = false;
        child.restart();
    }

    @Override
    public void close() {
        if (frozen) {
            thaw();
        }
        child.close();
        server.kill();
    }
}
