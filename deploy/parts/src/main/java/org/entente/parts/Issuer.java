package org.entente.parts;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The development OIDC issuer. It gives a token to whoever asks on this machine, and is for nothing else. */
public final class Issuer implements AutoCloseable {
    private final Child child;
    private final int port;

    private Issuer(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param data the folder of its key, made on first use and kept
     * @throws ChildFailure when it does not start
     */
    public static Issuer start(Path data, int port, Path log) {
        return new Issuer(Child.start(command(data, port, log)), port);
    }

    /** What {@link #start} starts, for those who wait in their own way. */
    public static Command command(Path data, int port, Path log) {
        return Command.part(
                "OIDC issuer",
                List.of("-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                IssuerMain.class,
                List.of(data.toAbsolutePath().toString(), Integer.toString(port)),
                log);
    }

    public int port() {
        return port;
    }

    /** What its tokens have as {@code iss}. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Good and bad tokens for tests and tools. */
    public Tokens tokens() {
        return new Tokens(URI.create(url()));
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

    /** Kills it if it still runs and starts it again with the same keys and port. */
    public void restart() {
        child.restart();
    }

    @Override
    public void close() {
        child.close();
    }
}
