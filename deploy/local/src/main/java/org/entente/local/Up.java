package org.entente.local;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.entente.local.seed.SeedLoad;
import org.entente.parts.Root;
import org.entente.parts.Tokens;

/** The launcher behind {@code deploy/local/up}. */
public final class Up {
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);
    /** The children of a run that was killed need a moment to notice. */
    private static final Duration PORTS_COME_FREE = Duration.ofSeconds(4);

    private static final int DIED = 1;
    private static final int REFUSED = 2;

    private final Settings settings;
    private final Progress progress = new Progress(System.out);
    private final Supervisor supervisor = new Supervisor(progress);
    private final Rehearsals rehearsals = new Rehearsals(progress);

    private Up(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        List<String> options = List.of(arguments);
        try {
            Path root = Root.find();
            Settings settings = Settings.of(System.getenv(), root);
            try (DataFolder data = DataFolder.open(settings.data())) {
                Ports.requireFree(settings, PORTS_COME_FREE);
                data.clearLogs();
                if (options.contains("--fresh")) {
                    data.clear();
                }
                PrometheusFile.write(settings, root);
                new Up(settings).run(new Layout(settings, root));
                // Not after the block: the folder is ours until the last child has stopped.
                System.exit(DIED);
            }
        } catch (Refusal | UncheckedIOException e) {
            complain(e.getMessage());
            System.exit(REFUSED);
        }
    }

    /** Returns when the run cannot go on; an interrupt ends the whole process instead. */
    private void run(Layout layout) {
        Thread stop = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        supervisor.start(layout.parts());
        CompletableFuture<Void> welcome =
                supervisor.failure().isDone() ? new CompletableFuture<>() : CompletableFuture.runAsync(this::welcome);
        welcome.exceptionally(this::seedFailed);
        welcome.thenRun(() -> rehearsals.run(layout.rehearsals()));
        complain(supervisor.failure().join());
    }

    private void welcome() {
        Tokens tokens = new Tokens(URI.create(settings.url(Place.ISSUER)));
        URI gateway = URI.create(settings.url(Place.GATEWAY));
        SeedLoad.run(gateway, () -> token(tokens), progress::say);
        System.out.println(Welcome.text(settings, token(tokens), progress.seconds()));
        FirstLook.take(gateway);
    }

    private static String token(Tokens tokens) {
        return tokens.token("developer", "editor", "entente", TOKEN_LIFETIME);
    }

    private Void seedFailed(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        supervisor.failure().complete("the seed data set could not be loaded: " + cause.getMessage());
        return null;
    }

    private void stop() {
        progress.say("Stopping");
        rehearsals.stop();
        supervisor.stop();
        progress.say("Stopped");
    }

    private static void complain(String line) {
        System.err.println("deploy/local/up: " + line);
    }
}
