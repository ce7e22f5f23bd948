package org.entente.bench.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

    @TempDir
    Path folder;

    private long kept;

    /** Busy for so long in code of this project. */
    private void busy(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            for (int i = 0; i < 10_000; i++) {
                kept = kept * 31 + i;
            }
        }
    }

    @Test
    void aRecordingTellsOfEachPhaseWhatItWasPaidForAndItsCollections() throws Exception {
        Path file = folder.resolve("recording.jfr");
        Instant start;
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
            recording.enable("jdk.GarbageCollection");
            recording.start();
            busy(Duration.ofMillis(300));
            start = Instant.now();
            busy(Duration.ofMillis(700));
            System.gc();
            recording.stop();
            recording.dump(file);
        }
        Map<String, org.entente.bench.profile.Recording.Part> parts =
                org.entente.bench.profile.Recording.read(file, time -> time.isBefore(start) ? null : "busy");
        assertEquals(List.of("busy"), List.copyOf(parts.keySet()));
        var part = parts.get("busy");
        assertTrue(part.samples() >= 10 && part.samples() <= 200, part.samples() + " samples");
        assertEquals("our code", part.groups().keySet().iterator().next());
        assertTrue(
                part.top().stream().anyMatch(one -> one.method().equals(RecordingTest.class.getName() + ".busy")),
                part.top().toString());
        assertEquals(
                part.samples(),
                part.stacks().stream().mapToLong(Profile.Stack::samples).sum());
        assertTrue(part.collections() >= 1 && part.pausedMillis() > 0, part.collections() + " collections");
    }

    @Test
    void theInnermostFrameThatIsNotTheJdksTellsWhatAStackIsPaidFor() {
        assertEquals(
                "HTTP (Netty, Vert.x)",
                Groups.of(List.of("java.lang.String", "io.netty.handler.codec.http.HttpUtil", "org.entente.A")));
        assertEquals("tokens, TLS, digests", Groups.of(List.of("sun.security.provider.SHA2", "org.entente.A")));
        assertEquals("validation", Groups.of(List.of("org.hibernate.validator.internal.A")));
        assertEquals("beans (CDI)", Groups.of(List.of("org.entente.events.Topics_ClientProxy")));
        assertEquals("other libraries", Groups.of(List.of("com.example.A", "org.entente.A")));
        assertEquals("JDK alone", Groups.of(List.of("java.lang.Thread", "jdk.internal.misc.Unsafe")));
    }

    @Test
    void stacksThatAreSeenRarelyAreTheirCallers() {
        Stacks stacks = new Stacks();
        for (int i = 0; i < 999; i++) {
            stacks.add(List.of("A.often", "A.main"));
        }
        stacks.add(List.of("A.once", "A.main"));
        assertEquals(
                List.of(new Profile.Stack(List.of("A.main", "A.often"), 999), new Profile.Stack(List.of("A.main"), 1)),
                stacks.often());
    }
}
