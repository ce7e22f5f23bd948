package org.entente.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.parts.Root;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a launcher ends as a process of its own. */
class LauncherTest {
    @TempDir
    Path folder;

    Process launcher;
    BufferedReader output;
    List<ProcessHandle> children;

    @BeforeEach
    void start() throws Exception {
        launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dentente.root=" + Root.find(),
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                "target/classes",
                                "target/test-classes",
                                Root.classes().toString()),
                        LauncherMain.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        output = launcher.inputReader();
        String line = output.readLine();
        while (line != null && !line.equals("all ready")) {
            line = output.readLine();
        }
        StandIns standIns = new StandIns(folder);
        children = Stream.concat(standIns.processes("store").stream(), standIns.processes("service").stream())
                .toList();
        assertEquals(2, children.size());
    }

    @AfterEach
    void end() throws Exception {
        output.close();
        launcher.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void aKillOfTheLauncherLeavesNoProcess() {
        launcher.destroyForcibly();
        await().atMost(Duration.ofSeconds(10)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aTerminatedLauncherStopsItsChildrenFirst() throws Exception {
        launcher.destroy();
        assertEquals(143, launcher.waitFor());
        assertTrue(children.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void ctrlCReachesTheWholeGroupAndNobodyIsBlamed() throws Exception {
        List<String> interrupt = new ArrayList<>(List.of("kill", "-INT", Long.toString(launcher.pid())));
        children.forEach(child -> interrupt.add(Long.toString(child.pid())));
        assertEquals(0, new ProcessBuilder(interrupt).start().waitFor());
        assertEquals(130, launcher.waitFor());
        assertTrue(children.stream().noneMatch(ProcessHandle::isAlive));
        assertEquals(List.of(), output.lines().toList());
    }
}
