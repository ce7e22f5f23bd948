package org.entente.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The classes of a packaged program as an earlier run of it had them, parsed and linked (AppCDS): with it the next run
 * takes half of the processor time to start. It lies in the package's folder, which the next build empties, and its name
 * tells what it was made of: one of another virtual machine or other flags, of other jars, or with other content than it
 * was written with is never used, and the program starts without. The virtual machine compares most of this too, but dies
 * of an archive that is cut short. It is made by a run that is there for nothing else, as
 * a process that writes it stands still for seconds.
 */
public final class ClassArchive {
    private static final String KEPT = "classes-";
    private static final String MADE = "making-";
    private static final int CHUNK = 1 << 20;

    private final Path app;
    private final Path guard;
    private final List<String> flags;
    private final Path run;

    /**
     * Of a packaged program.
     *
     * @param quarkusApp its folder {@code target/quarkus-app}
     * @param guard the jar of {@link GuardedMain}, such as {@link Root#jar()}: an archive knows no folders of classes
     * @param flags what the virtual machine is started with
     */
    public ClassArchive(Path quarkusApp, Path guard, List<String> flags) {
        this.app = quarkusApp.toAbsolutePath();
        this.guard = guard.toAbsolutePath();
        this.flags = List.copyOf(flags);
        this.run = app.resolve("run.jar");
    }

    /** The archive that an earlier run left, when it fits and is whole. */
    public Optional<Path> kept() {
        try (Stream<Path> files = files(KEPT)) {
            String begin = KEPT + fingerprint() + "-";
            for (Path file : files.filter(it -> name(it).startsWith(begin)).toList()) {
                if (name(file).equals(begin + sum(file))) {
                    return Optional.of(file);
                }
            }
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            // What cannot be read is no help, and the program starts without.
            return Optional.empty();
        }
    }

    /** A start that takes the classes from the archive {@link #kept()}. */
    Launch using(Path archive) throws IOException {
        return launch("-XX:SharedArchiveFile=" + archive);
    }

    /**
     * A start whose end in order, by SIGTERM, leaves an archive for {@link #keep()}.
     *
     * @throws IOException when the package is not complete or cannot be written to
     */
    Launch making() throws IOException {
        writeStart();
        discard();
        return launch("-XX:ArchiveClassesAtExit=" + made());
    }

    /** Flags for the virtual machine, and the class path. */
    record Launch(List<String> flags, List<String> classPath) {}

    private Launch launch(String archiving) throws IOException {
        List<String> all = new ArrayList<>(flags);
        all.add(archiving);
        for (String opened : StartJar.opened(app).split(" ")) {
            all.add("--add-opens=" + opened + "=ALL-UNNAMED");
        }
        return new Launch(all, List.of(guard.toString(), run.toString()));
    }

    /** Once for a build: an archive fits the very file, with its time, that it was made with. */
    private void writeStart() throws IOException {
        Path whole =
                Files.createTempFile(app, MADE, "-" + ProcessHandle.current().pid());
        try {
            StartJar.write(app, whole, 0);
            if (!Files.exists(run) || Files.mismatch(whole, run) >= 0) {
                Files.move(whole, run, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /**
     * Takes what a run has left, in place of all that was kept before.
     *
     * @throws IOException when it has left nothing
     */
    public void keep() throws IOException {
        Path made = made();
        if (!Files.exists(made)) {
            throw new IOException("the virtual machine has left no archive " + made);
        }
        Path file = app.resolve(KEPT + fingerprint() + "-" + sum(made));
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        try (Stream<Path> files = files(KEPT)) {
            for (Path other : files.filter(it -> !it.equals(file)).toList()) {
                Files.deleteIfExists(other);
            }
        }
    }

    /** Deletes what a run of this process, or of one that is gone, has left and nobody kept. */
    public void discard() throws IOException {
        try (Stream<Path> files = files(MADE)) {
            for (Path file : files.filter(ClassArchive::isAbandoned).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isAbandoned(Path file) {
        long maker = Long.parseLong(name(file).substring(name(file).lastIndexOf('-') + 1));
        return maker == ProcessHandle.current().pid() || ProcessHandle.of(maker).isEmpty();
    }

    /** Written here first, so that nobody finds half of it; another launcher may make one at the same time. */
    private Path made() {
        return app.resolve(MADE + ProcessHandle.current().pid());
    }

    private Stream<Path> files(String beginning) throws IOException {
        String form = beginning.equals(KEPT) ? KEPT + "[0-9a-f]+-[0-9a-f]+" : MADE + "([0-9]+-)?[0-9]+";
        try (Stream<Path> files = Files.list(app)) {
            return files.filter(file -> name(file).matches(form)).toList().stream();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Of the virtual machine, its flags, and each jar's place, size and time, which are what it compares itself. */
    private String fingerprint() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String property : List.of("java.home", "java.vm.name", "java.vm.version", "os.arch")) {
            all.append(System.getProperty(property)).append('\n');
        }
        all.append(flags).append('\n');
        List<Path> jars = new ArrayList<>(List.of(guard, run));
        StartJar.classPath(app).forEach(jar -> jars.add(app.resolve(jar)));
        for (Path jar : jars) {
            all.append(jar).append(' ').append(Files.size(jar)).append(' ');
            all.append(Files.getLastModifiedTime(jar).toMillis()).append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sum(Path file) throws IOException {
        CRC32 sum = new CRC32();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                sum.update(chunk, 0, read);
            }
        }
        return HexFormat.of().toHexDigits(sum.getValue(), 8);
    }
}
