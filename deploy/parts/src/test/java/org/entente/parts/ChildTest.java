package org.entente.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    Path folder;

    @Test
    void runsAnyMainClassUntilItIsClosed() throws Exception {
        Child child = Child.start(sleeper("greet", Map.of("GREETING", "hello"), Readiness.line("ready")));
        assertEquals(List.of("hello", "ready"), Files.readAllLines(log()));
        child.close();
        assertEquals(0, child.onExit().join());
    }

    @Test
    void oneThatDiesBeforeItIsReadyIsNamedWithItsExitCodeAndItsLastWords() {
        ChildFailure failure =
                assertThrows(ChildFailure.class, () -> Child.start(sleeper("fail", Map.of(), Readiness.line("ready"))));
        assertEquals("sleeper ended with exit code 4 before it was ready; its log: " + log(), failure.summary());
        assertEquals(
                failure.summary() + ", which ends with:" + System.lineSeparator() + "cannot go on",
                failure.getMessage());
    }

    @Test
    void oneThatIsNotReadyInTimeIsKilled() {
        Child child =
                Child.launch(sleeper("greet", Map.of(), Readiness.line("never")).withPatience(Duration.ofMillis(10)));
        ChildFailure failure = assertThrows(ChildFailure.class, child::awaitReady);
        assertTrue(failure.getMessage().startsWith("sleeper was not ready within 0 s"), failure.getMessage());
        assertFalse(child.isAlive());
    }

    @Test
    void oneThatDoesNotEndInOrderIsKilled() {
        Child child = Child.start(sleeper("cling", Map.of(), Readiness.line("ready")));
        child.close();
        assertEquals(70, child.onExit().join());
    }

    @Test
    void aRestartedOneIsAnotherProcess() {
        try (Child child = Child.start(sleeper("greet", Map.of(), Readiness.line("ready")))) {
            long first = child.pid();
            child.restart();
            assertTrue(child.isAlive());
            assertTrue(first != child.pid() && ProcessHandle.of(first).isEmpty());
        }
    }

    @Test
    void aFrozenOneCanBeClosed() {
        Child child = Child.start(sleeper("greet", Map.of(), Readiness.line("ready")));
        child.freeze();
        child.close();
        assertEquals(0, child.onExit().join());
    }

    private Path log() {
        return folder.resolve("sleeper.log");
    }

    private Command sleeper(String behaviour, Map<String, String> environment, Readiness ready) {
        return Command.guarded(
                "sleeper",
                List.of("-XX:TieredStopAtLevel=1"),
                List.of(Path.of("target", "test-classes").toAbsolutePath().toString()),
                Sleeper.class.getName(),
                List.of(behaviour),
                environment,
                log(),
                ready);
    }
}
