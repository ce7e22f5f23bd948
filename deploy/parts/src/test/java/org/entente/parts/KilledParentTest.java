package org.entente.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledParentTest {
    @TempDir
    Path folder;

    @Test
    void noChildOutlivesAParentThatIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dentente.root=" + Root.find(),
                        "-cp",
                        Root.classes()
                                + File.pathSeparator
                                + Path.of("target", "test-classes").toAbsolutePath(),
                        ParentMain.class.getName(),
                        folder.toString())
                // The parts are found from anywhere.
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = parent.inputReader()) {
            List<ProcessHandle> children = Arrays.stream(output.readLine().split(" "))
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
            assertEquals(4, children.size());
            assertTrue(children.stream().allMatch(Postmaster::isAlive));
            parent.destroyForcibly();
            Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> children.stream()
                    .noneMatch(Postmaster::isAlive));
        }
    }
}
