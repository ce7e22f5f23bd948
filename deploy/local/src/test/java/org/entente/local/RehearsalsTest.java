package org.entente.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.parts.ClassArchive;
import org.entente.parts.Command;
import org.entente.parts.Readiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With scripts in place of the programs, which leave what a virtual machine would. */
class RehearsalsTest {
    private static final String BEGUN = "The platform is ready; meanwhile the next start is made faster";
    private static final String WRITE = "echo classes > \"$1\"; echo written >> \"$2\"; ";

    @TempDir
    Path folder;

    final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    final Rehearsals rehearsals = new Rehearsals(new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8)));

    @Test
    void eachProgramLeavesItsArchiveOneAfterTheOther() throws IOException {
        Rehearsal first = rehearsal("first", WRITE + "exit 143");
        Rehearsal second = rehearsal("second", WRITE + "exit 143");
        rehearsals.run(List.of(first, second));
        assertEquals(List.of(BEGUN, "The next start will be faster: the classes of 2 programs are kept"), lines());
        assertTrue(first.archive().kept().isPresent() && second.archive().kept().isPresent());
        assertEquals(List.of("started", "written", "started", "written"), Files.readAllLines(events()));
    }

    @Test
    void whereNoneIsMissingNothingIsSaid() {
        rehearsals.run(List.of());
        assertEquals(List.of(), lines());
    }

    @Test
    void oneThatDiesIsToldInALineAndNoMoreAreTried() throws IOException {
        Rehearsal dying = rehearsal("dying", "", "exit 7");
        rehearsals.run(List.of(dying, rehearsal("other", WRITE + "exit 143")));
        assertEquals(
                List.of(
                        BEGUN,
                        "The next start will be no faster: dying ended with exit code 7 before it was ready; its log: "
                                + log("dying")),
                lines());
        assertEquals(List.of(), left("dying"));
        assertEquals(List.of("started"), Files.readAllLines(events()));
    }

    @Test
    void whatWasLeftByOneThatDidNotEndInOrderIsNotKept() throws IOException {
        Rehearsal killed = rehearsal("killed", WRITE + "kill -KILL $$");
        rehearsals.run(List.of(killed));
        assertEquals(
                List.of(
                        BEGUN,
                        "The next start will be no faster: killed ended with exit code 137 instead of 143; its log: "
                                + log("killed")),
                lines());
        assertEquals(List.of(), left("killed"));
    }

    @Test
    void oneThatLeavesNothingIsToldInALine() throws IOException {
        rehearsals.run(List.of(rehearsal("idle", "exit 143")));
        assertEquals(2, lines().size());
        assertTrue(
                lines().get(1).startsWith("The next start will be no faster: the virtual machine has left no archive "),
                lines().get(1));
    }

    @Test
    void stoppingEndsOneAtOnceInTheMiddleOfItsWritingAndLeavesNothing() throws Exception {
        Rehearsal slow = rehearsal("slow", WRITE + "while :; do sleep 0.05; done");
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> rehearsals.run(List.of(slow, slow)));
        await().until(() ->
                Files.exists(events()) && Files.readAllLines(events()).contains("written"));
        long process = Long.parseLong(Files.readAllLines(log("slow")).get(0));
        long begin = System.nanoTime();
        rehearsals.stop();
        assertTrue(System.nanoTime() - begin < Duration.ofSeconds(3).toNanos());
        assertTrue(ProcessHandle.of(process).isEmpty());
        assertEquals(List.of(), left("slow"));
        run.get(10, TimeUnit.SECONDS);
        assertEquals(List.of(BEGUN), lines());
        assertEquals(List.of("started", "written"), Files.readAllLines(events()));
    }

    private Rehearsal rehearsal(String name, String atItsEnd) throws IOException {
        return rehearsal(name, atItsEnd, "echo ready; while :; do sleep 0.05; done");
    }

    private Rehearsal rehearsal(String name, String atItsEnd, String work) throws IOException {
        Path app = app(name);
        for (String part : List.of("app", "lib/boot", "lib/main")) {
            Files.createDirectories(app.resolve(part));
        }
        Path guard = Files.writeString(folder.resolve("guard.jar"), "");
        Files.writeString(app.resolve("run.jar"), "");
        String made = app.resolve("making-" + ProcessHandle.current().pid()).toString();
        String script = "echo $$; trap '" + atItsEnd + "' TERM; echo started >> \"$2\"; " + work;
        Command command = new Command(
                name,
                List.of("sh", "-c", script, name, made, events().toString()),
                Map.of(),
                log(name),
                Readiness.line("ready"),
                Duration.ofSeconds(20));
        return new Rehearsal(new ClassArchive(app, guard, List.of()), () -> command, List.of());
    }

    private Path app(String name) {
        return folder.resolve(name);
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private Path events() {
        return folder.resolve("events");
    }

    /** Archives, whole or not. */
    private List<Path> left(String name) throws IOException {
        try (Stream<Path> files = Files.list(app(name))) {
            return files.filter(file -> file.getFileName().toString().contains("-"))
                    .toList();
        }
    }

    private List<String> lines() {
        return terminal.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^ *[0-9.]+ s  ", ""))
                .toList();
    }
}
