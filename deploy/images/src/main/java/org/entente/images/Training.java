package org.entente.images;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.parts.FreePorts;

/**
 * Runs a program once inside its own image, asks it some questions, and keeps the AOT cache that its virtual machine
 * writes when it stops. It is made in the image because a cache fits the very files that it was made with.
 */
final class Training {
    private static final Duration READY = Duration.ofMinutes(4);
    /** The virtual machine assembles the cache after it was told to stop. */
    private static final Duration ASSEMBLED = Duration.ofMinutes(5);

    private final Surroundings around;
    private final Path work;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Training(Surroundings around, Path work) {
        this.around = around;
        this.work = work;
    }

    /**
     * The cache of a built image.
     *
     * @throws Refused when the program does not start or no cache comes of it, with the place of its log
     */
    Path cache(Image image) throws IOException {
        Path out = open(Folders.fresh(work.resolve("cache")));
        Path temporary = open(Folders.fresh(work.resolve("tmp")));
        Path log = work.resolve(image.program().module() + "-training.log");
        String container = Buildah.from(image.name());
        int port = FreePorts.one();
        int managementPort = FreePorts.one();
        Process process = start(image, container, out, temporary, log, port, managementPort);
        try {
            awaitReady(process, image.program(), port, managementPort, log);
            for (String question : image.program().questions()) {
                ask("http://127.0.0.1:" + port + question);
            }
            stop(process, log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.broken("the training was interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Buildah.remove(container);
        }
        Path cache = out.resolve("app.aot");
        if (!Files.exists(cache) || Files.size(cache) == 0) {
            throw Refused.broken("no cache came of the training", new IOException("see " + log));
        }
        return cache;
    }

    private Process start(
            Image image, String container, Path out, Path temporary, Path log, int port, int managementPort)
            throws IOException {
        List<String> line = new ArrayList<>(List.of("buildah", "run", "--isolation", "chroot"));
        line.addAll(List.of("--volume", out + ":/out", "--volume", temporary + ":/tmp"));
        image.program()
                .environment(around, port, managementPort)
                .forEach((name, value) -> line.addAll(List.of("--env", name + "=" + value)));
        line.add(container);
        line.add("--");
        List<String> flags = new ArrayList<>(image.recipe().training());
        flags.add("-XX:AOTCacheOutput=/out/app.aot");
        line.addAll(image.line(flags));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private void awaitReady(Process process, Program program, int port, int managementPort, Path log)
            throws InterruptedException {
        String address = "http://127.0.0.1:" + managementPort + program.readyPath();
        long end = System.nanoTime() + READY.toNanos();
        while (ask(address) != 200) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw Refused.broken("the program ended before it was ready", new IOException("see " + log));
            }
            if (System.nanoTime() > end) {
                throw Refused.broken(
                        "the program was not ready within " + READY.toSeconds() + " s", new IOException("see " + log));
            }
        }
    }

    /** The answer's status, 0 when there is none. */
    private int ask(String address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static void stop(Process process, Path log) throws InterruptedException {
        process.descendants()
                .filter(it -> it.info()
                        .command()
                        .filter(command -> command.endsWith("/java"))
                        .isPresent())
                .forEach(ProcessHandle::destroy);
        if (!process.waitFor(ASSEMBLED.toSeconds(), TimeUnit.SECONDS)) {
            throw Refused.broken(
                    "the cache was not assembled within " + ASSEMBLED.toSeconds() + " s",
                    new IOException("see " + log));
        }
    }

    /** For the account in the image, which is another than ours. */
    private static Path open(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
}
