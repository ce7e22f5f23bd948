package org.entente.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    @TempDir
    Path folder;

    final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    final Supervisor supervisor = new Supervisor(new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8)));
    StandIns standIns;

    @BeforeEach
    void standIns() {
        standIns = new StandIns(folder);
    }

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void aPartWaitsForThoseThatItNeeds() {
        supervisor.start(storeAndService());
        assertEquals(List.of("store is ready at nowhere", "service is ready at nowhere"), lines());
        assertFalse(supervisor.failure().isDone());
    }

    @Test
    void aServiceThatIsKilledIsStartedAgain() throws Exception {
        supervisor.start(List.of(standIns.idle("service", true)));
        standIns.processes("service").get(0).destroyForcibly();
        await().until(() -> lines().size() == 3);
        assertEquals(
                List.of(
                        "service is ready at nowhere",
                        "service died with exit code 137 and is started again; its log: " + standIns.log("service"),
                        "service is ready again at nowhere"),
                lines());
        assertEquals(1, standIns.processes("service").size());
        assertFalse(supervisor.failure().isDone());
    }

    @Test
    void anythingElseThatIsKilledEndsTheRun() throws Exception {
        supervisor.start(storeAndService());
        standIns.processes("store").get(0).destroyForcibly();
        assertEquals(
                "store died with exit code 137; its log: " + standIns.log("store"),
                supervisor.failure().get(10, TimeUnit.SECONDS));
    }

    @Test
    void aPartThatDiesBeforeItIsReadyEndsTheRunAndThoseThatNeedItNeverStart() throws Exception {
        Part early = standIns.dyingAtOnce("early", 7);
        supervisor.start(List.of(early, standIns.idle("late", true, early)));
        assertEquals(
                "early ended with exit code 7 before it was ready; its log: " + standIns.log("early"),
                supervisor.failure().get(10, TimeUnit.SECONDS));
        assertFalse(Files.exists(standIns.log("late")));
    }

    @Test
    void stoppingLeavesNoProcess() throws Exception {
        supervisor.start(storeAndService());
        assertEquals(1, standIns.processes("store").size());
        assertEquals(1, standIns.processes("service").size());
        supervisor.stop();
        assertEquals(List.of(), standIns.processes("store"));
        assertEquals(List.of(), standIns.processes("service"));
        assertTrue(lines().stream().noneMatch(line -> line.contains("died")));
    }

    private List<Part> storeAndService() {
        Part store = standIns.idle("store", false);
        return List.of(store, standIns.idle("service", true, store));
    }

    private List<String> lines() {
        return terminal.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^ *[0-9.]+ s  ", ""))
                .toList();
    }
}
