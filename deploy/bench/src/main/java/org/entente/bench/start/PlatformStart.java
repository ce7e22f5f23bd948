package org.entente.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.entente.bench.load.Spread;
import org.entente.bench.report.Budget;
import org.entente.bench.report.Line;
import org.entente.bench.report.Recorder;
import org.entente.local.FreePlaces;
import org.entente.parts.ClassArchive;
import org.entente.parts.Root;
import org.entente.parts.ServiceJvm;

/**
 * Starts the whole platform as a person does: as it is after a build, and with the archives of classes that an earlier start
 * has left, which is how all starts but the first are.
 */
final class PlatformStart {

    private static final List<String> PROGRAMS = List.of("events-service", "aid-service", "trade-service", "gateway");
    private static final String READY = " is ready at ";
    private static final String TRIED = "The next start will be ";
    private static final String KEPT = TRIED + "faster";
    private static final int PARTS = 7;
    private static final double BUDGET = 20;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(4);

    private final Path work;

    PlatformStart(Path work) {
        this.work = work;
    }

    void measure(Recorder recorder, int rounds) throws IOException {
        Files.createDirectories(work);
        double[] first = new double[rounds];
        double[] later = new double[rounds];
        // Fills the machine's cache of files, as a build just before does.
        start("off");
        leaveArchives();
        for (int round = 0; round < rounds; round++) {
            first[round] = start("off");
            later[round] = start("on");
        }
        recorder.line(Line.beside(
                        "the whole local platform, from built jars to all parts ready",
                        "s",
                        later,
                        "the first start after a build",
                        first)
                .within(Budget.oursAtMost(BUDGET))
                .noting(
                        "ours are starts that find the archives of classes which an earlier one made when it was ready; the"
                                + " first start after a build has none, and takes %.1f s instead of %.1f s"
                                        .formatted(
                                                Spread.of(first).median(),
                                                Spread.of(later).median())));
    }

    /** As the first start after a build does in the background; archives that fit this build are used as they are. */
    private void leaveArchives() throws IOException {
        if (kept()) {
            return;
        }
        Path log = work.resolve("up.log");
        run("on", log, () -> {
            String text = text(log);
            if (text.contains(TRIED) && !text.contains(KEPT)) {
                throw new IllegalStateException("no archives came of the platform:\n" + text);
            }
            return text.contains(KEPT);
        });
        if (!kept()) {
            throw new IllegalStateException("the archives of the platform do not fit its packages");
        }
    }

    private static boolean kept() {
        return PROGRAMS.stream()
                .map(module -> Root.find().resolve(module).resolve("target/quarkus-app"))
                .allMatch(app -> new ClassArchive(app, Root.jar(), ServiceJvm.FLAGS)
                        .kept()
                        .isPresent());
    }

    /** Seconds until all parts are ready, the databases made and migrated. */
    private double start(String archives) throws IOException {
        Path log = work.resolve("up.log");
        return run(archives, log, () -> ready(log) >= PARTS);
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    /** Seconds until the condition holds; then the platform is stopped. */
    private double run(String archives, Path log, Condition condition) throws IOException {
        Files.deleteIfExists(log);
        ProcessBuilder builder = new ProcessBuilder(
                        Root.find().resolve("deploy/local/up").toString(), "--fresh")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.putAll(FreePlaces.variables());
        environment.put("ENTENTE_DATA", work.resolve("data").toString());
        environment.put("ENTENTE_CLASS_ARCHIVES", archives);
        long start = System.nanoTime();
        Process up = builder.start();
        try {
            while (!condition.holds()) {
                if (!up.isAlive() || System.nanoTime() - start > PATIENCE) {
                    throw new IllegalStateException("the platform did not start:\n" + text(log));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            stop(up);
        }
    }

    private static long ready(Path log) throws IOException {
        return text(log).lines().filter(line -> line.contains(READY)).count();
    }

    private static String text(Path log) throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
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
