package org.entente.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    private static final Duration UNTIL_WRITTEN = Duration.ofMinutes(1);

    @TempDir
    static Path folder;

    static TinyApp tiny;
    static ClassArchive archive;
    static Path kept;

    @BeforeAll
    static void make() throws IOException {
        tiny = TinyApp.in(folder);
        archive = tiny.archive();
        assertEquals(Optional.empty(), archive.kept());
        tiny.making(archive).terminate(UNTIL_WRITTEN);
        archive.keep();
        kept = archive.kept().orElseThrow();
    }

    @Test
    void theNextRunTakesItsClassesFromIt() throws IOException {
        assertTrue(tiny.takesItsClassFrom(archive, kept));
    }

    @Test
    void oneThatIsMissingIsNotUsedAndStopsNoStart() throws IOException {
        byte[] whole = Files.readAllBytes(kept);
        Files.delete(kept);
        assertEquals(Optional.empty(), archive.kept());
        assertFalse(tiny.takesItsClassFrom(archive, kept));
        Files.write(kept, whole);
        assertEquals(Optional.of(kept), archive.kept());
    }

    /** The virtual machine itself would die of it. */
    @Test
    void oneThatIsCutShortIsNotUsed() throws IOException {
        byte[] whole = Files.readAllBytes(kept);
        for (int length : new int[] {0, 100, whole.length / 2, whole.length - 1}) {
            replace(Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), archive.kept());
        }
        replace(whole);
        assertEquals(Optional.of(kept), archive.kept());
    }

    @Test
    void oneWithAnotherByteAnywhereIsNotUsed() throws IOException {
        byte[] whole = Files.readAllBytes(kept);
        for (int at : new int[] {0, 200, whole.length / 2, whole.length - 1}) {
            byte[] other = whole.clone();
            other[at] ^= 1;
            replace(other);
            assertEquals(Optional.empty(), archive.kept());
        }
        replace(whole);
        assertEquals(Optional.of(kept), archive.kept());
    }

    @Test
    void oneThatIsNoArchiveStopsNoStart() throws IOException {
        Path other = Files.writeString(folder.resolve("no-archive"), "nothing of that kind");
        assertFalse(tiny.takesItsClassFrom(archive, other));
    }

    @Test
    void oneOfJarsThatWereBuiltAnewIsNotUsedAndStopsNoStart() throws IOException {
        for (Path jar : List.of(tiny.jar(), tiny.guard(), tiny.app().resolve("run.jar"))) {
            FileTime before = Files.getLastModifiedTime(jar);
            Files.setLastModifiedTime(jar, FileTime.fromMillis(before.toMillis() + 5000));
            assertEquals(Optional.empty(), archive.kept());
            assertFalse(tiny.takesItsClassFrom(archive, kept), jar.toString());
            Files.setLastModifiedTime(jar, before);
        }
        assertEquals(Optional.of(kept), archive.kept());
    }

    @Test
    void oneOfOtherFlagsOrAnIncompletePackageIsNotUsed() {
        assertEquals(Optional.empty(), new ClassArchive(tiny.app(), tiny.guard(), List.of("-Xmx64m")).kept());
        assertEquals(Optional.empty(), new ClassArchive(tiny.app(), folder.resolve("none"), TinyApp.FLAGS).kept());
        assertEquals(Optional.empty(), new ClassArchive(folder.resolve("none"), tiny.guard(), TinyApp.FLAGS).kept());
    }

    @Test
    void oneOfAnotherVirtualMachineIsNotUsedAndStopsNoStart() throws Exception {
        Path own = Path.of(System.getProperty("java.home"));
        assertEquals(kept.toString(), keptBy(own));
        Optional<Path> other = otherVirtualMachine(own);
        assumeTrue(other.isPresent(), "LEFT OUT: no second virtual machine in /usr/lib/jvm");
        assertEquals("", keptBy(other.get()));
        List<String> line = List.of(
                other.get().resolve("bin/java").toString(),
                "-XX:SharedArchiveFile=" + kept,
                "-Dentente.root=" + Root.find(),
                "-cp",
                testClasses(),
                KeptMain.class.getName(),
                folder.toString());
        assertEquals(0, new ProcessBuilder(line).start().waitFor());
    }

    @Test
    void aRunThatWasKilledLeavesNothing() throws IOException {
        Child run = tiny.making(archive);
        run.kill();
        assertThrows(IOException.class, archive::keep);
        archive.discard();
        assertEquals(Optional.of(kept), archive.kept());
        assertEquals(List.of(), unfinished());
    }

    @Test
    void whatAnotherLauncherMakesNowIsLeftAndWhatOneLeftThatIsGoneIsDeleted() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path left = Files.createFile(tiny.app().resolve("making-" + gone.pid()));
        Path others = Files.createFile(tiny.app()
                .resolve("making-"
                        + ProcessHandle.current().parent().orElseThrow().pid()));
        archive.discard();
        assertEquals(List.of(others), unfinished());
        assertFalse(Files.exists(left));
        Files.delete(others);
    }

    /** It cannot be written to. */
    private static void replace(byte[] content) throws IOException {
        Files.delete(kept);
        Files.write(kept, content);
    }

    private static List<Path> unfinished() throws IOException {
        try (Stream<Path> files = Files.list(tiny.app())) {
            return files.filter(file -> file.getFileName().toString().startsWith("making-"))
                    .toList();
        }
    }

    private static Optional<Path> otherVirtualMachine(Path own) throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .filter(home -> !real(home).equals(real(own)))
                    .findFirst();
        }
    }

    private static Path real(Path home) {
        try {
            return home.toRealPath();
        } catch (IOException e) {
            return home;
        }
    }

    private static String testClasses() {
        return Path.of("target", "test-classes").toAbsolutePath() + File.pathSeparator + Root.classes();
    }

    private static String keptBy(Path home) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        home.resolve("bin/java").toString(),
                        "-Dentente.root=" + Root.find(),
                        "-cp",
                        testClasses(),
                        KeptMain.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, asked.waitFor(), answer);
        return answer;
    }
}
