package org.entente.bench.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.entente.bench.report.Budget;
import org.entente.bench.report.Line;
import org.entente.bench.report.Recorder;
import org.entente.local.FreePlaces;
import org.entente.parts.Root;

/** Starts the whole platform as a person does. */
final class PlatformStart {

    private static final String READY = " is ready at ";
    private static final int PARTS = 7;
    private static final double BUDGET = 20;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    private final Path work;

    PlatformStart(Path work) {
        this.work = work;
    }

    void measure(Recorder recorder, int rounds) throws IOException {
        Files.createDirectories(work);
        double[] seconds = new double[rounds];
        // The first fills the machine's cache of files, as a build just before does.
        start();
        for (int round = 0; round < rounds; round++) {
            seconds[round] = start();
        }
        recorder.line(Line.alone("the whole local platform, from built jars to all parts ready", "s", seconds)
                .within(Budget.oursAtMost(BUDGET)));
    }

    /** Seconds until all parts are ready, the databases made and migrated. */
    private double start() throws IOException {
        Path log = work.resolve("up.log");
        Files.deleteIfExists(log);
        ProcessBuilder builder = new ProcessBuilder(
                        Root.find().resolve("deploy/local/up").toString(), "--fresh")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.putAll(FreePlaces.variables());
        environment.put("ENTENTE_DATA", work.resolve("data").toString());
        long start = System.nanoTime();
        Process up = builder.start();
        try {
            while (ready(log) < PARTS) {
                if (!up.isAlive() || System.nanoTime() - start > PATIENCE) {
                    throw new IllegalStateException("the platform did not start:\n" + Files.readString(log));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            stop(up);
        }
    }

    private static long ready(Path log) throws IOException {
        return Files.exists(log)
                ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains(READY))
                        .count()
                : 0;
    }

    private static void stop(Process up) {
        up.destroy();
        try {
            if (!up.waitFor(1, TimeUnit.MINUTES)) {
                up.destroyForcibly();
            }
        } catch (InterruptedException e) {
            up.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
