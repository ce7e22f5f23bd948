package org.entente.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.bench.profile.Profile;
import org.entente.chassis.http.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilePageTest {

    private static final Profile.OfProcess SERVICE = new Profile.OfProcess(
            "events-service",
            new TreeMap<>(Map.of("workers", 3.0, "compiler", 0.5)),
            100,
            Map.of("HTTP (Netty, Vert.x)", 100L),
            List.of(new Profile.Counted("io.netty.Buf.read", 75), new Profile.Counted("java.lang.Object.<init>", 25)),
            3,
            12.5,
            Map.of("Java Heap", 64.0),
            new TreeMap<>(Map.of("Java Heap", 65.5, "Code", 20.0)),
            List.of(
                    new Profile.Stack(List.of("java.lang.Thread.run", "io.netty.Loop.run", "io.netty.Buf.read"), 75),
                    new Profile.Stack(List.of("java.lang.Thread.run", "java.lang.Object.<init>"), 25)));

    private static final Profile PROFILE = new Profile(
            "read",
            "2026-11-29",
            2,
            List.of(new Profile.Phase(
                    "one record & more, 16 clients: service",
                    2,
                    4,
                    List.of(new Profile.Cpu("events-service", 3, 1), new Profile.Cpu("wrk", 1, 3)),
                    List.of(SERVICE))));

    @TempDir
    Path folder;

    @Test
    void thePageTellsProcessorTimeSamplesCollectionsAndMemoryOfEachPhase() throws IOException {
        Profile kept = Json.MAPPER.readValue(Json.write(PROFILE), Profile.class);
        assertEquals(PROFILE, kept);
        ProfilePage.write(List.of(kept), folder);
        String page = Files.readString(folder.resolve("profiles.md"));
        for (String part : List.of(
                "<a id=\"read\"></a>\n\n## read\n",
                "`deploy/bench/profile read`, 2026-11-29, 2 cores.",
                "<a id=\"read-1\"></a>\n\n### one record & more, 16 clients: service\n",
                "4.0 s in 2 turns; the processes took 100 % of what the cores could give.",
                "| events-service | 4.00 | 3.00 | 1.00 | 50.0 % |",
                "| wrk | 4.00 | 1.00 | 3.00 | 50.0 % |",
                "CPU seconds by thread: compiler 0.50, workers 3.00. 3 collections, 13 ms paused in all.",
                "100 samples of Java code:",
                "| HTTP (Netty, Vert.x) | 100.0 % |",
                "| `Buf.read` | 75.0 % |",
                "![Stacks of events-service](profile-read-1-events-service.svg)",
                "| Java Heap | 64.0 | 65.5 |\n| all | 64.0 | |\n| Code, which lies in malloc or another | | 20.0 |\n")) {
            assertTrue(page.contains(part), () -> part + " is missing in " + page);
        }
    }

    @Test
    void theStacksAreDrawnAsWideAsTheyWereSeenOftenWithTheirTextEscaped() throws IOException {
        ProfilePage.write(List.of(PROFILE), folder);
        String svg = Files.readString(folder.resolve("profile-read-1-events-service.svg"));
        assertTrue(svg.startsWith("<svg") && svg.endsWith("</svg>\n"), svg);
        for (String part : List.of(
                ">events-service: one record &amp; more, 16 clients: service<",
                ">Loop.run … Buf.read<",
                ">HTTP (Netty, Vert.x)<",
                "<title>java.lang.Thread.run: 100.0 %</title><rect x=\"0.0\" y=\"78\" width=\"1200.0\"",
                "<title>io.netty.Loop.run … io.netty.Buf.read (2): 75.0 %</title><rect x=\"0.0\" y=\"95\" width=\"900.0\" height=\"16\" fill=\"#e69f00\"",
                "<title>java.lang.Object.&lt;init&gt;: 25.0 %</title><rect x=\"900.0\" y=\"95\" width=\"300.0\"")) {
            assertTrue(svg.contains(part), () -> part + " is missing in " + svg);
        }
    }

    @Test
    void withoutAProfileThereIsNoPageAndNoPlaceOnIt() throws IOException {
        ProfilePage.write(List.of(PROFILE), folder);
        ProfilePage.write(List.of(), folder);
        assertFalse(Files.exists(folder.resolve("profiles.md")));
        assertEquals(Optional.empty(), ProfilePage.place(List.of(), "read", "one record"));
        assertEquals(
                Optional.of("profiles.md#read-1"),
                ProfilePage.place(List.of(PROFILE), "read", "of one record & more: p50"));
        assertEquals(Optional.of("profiles.md#read"), ProfilePage.place(List.of(PROFILE), "read", "a page"));
        assertEquals(Optional.empty(), ProfilePage.place(List.of(PROFILE), "feed", "one record"));
    }
}
