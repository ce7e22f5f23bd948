package org.entente.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.bench.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonsTest {

    private static final Line SLOW = line("one record by id", 400, 0.5);
    private static final Line FAST = line("a page", 600, 0.5);
    private static final Line LARGE =
            Line.alone("memory", "MB", new double[] {300}).within(Budget.oursAtMost(250));

    @TempDir
    Path folder;

    private static Line line(String what, double ours, double bound) {
        return Line.beside(what, "requests/s", new double[] {ours}, "pgbench", new double[] {1000})
                .within(Budget.ratioAtLeast(bound));
    }

    private static List<Results> results(Line... lines) {
        return List.of(new Results(
                "read",
                "Reads",
                false,
                "2026-11-29",
                12,
                List.of("2 cores"),
                "100 records.",
                List.of(lines),
                List.of(),
                List.of(),
                List.of()));
    }

    private static Profile profile() {
        Profile.Phase pgbench = new Profile.Phase("one record by id, 16 clients: pgbench", 1, 1, List.of(), List.of());
        Profile.OfProcess process = new Profile.OfProcess(
                "events-service", Map.of(), 0, Map.of(), List.of(), 0, 0, Map.of(), Map.of(), List.of());
        Profile.Phase ours = new Profile.Phase(
                "one record by id, 16 clients: service",
                1,
                1,
                List.of(new Profile.Cpu("events-service", 1, 1)),
                List.of(process));
        return new Profile("read", "2026-11-29", 2, List.of(pgbench, ours));
    }

    @Test
    void aLineThatDoesNotHoldHasANoteWithItsReasonAndTheProfileOfItsPhase() throws IOException {
        Reasons reasons = Reasons.of(
                "# Why\n\nFor those who write.\n\n## read / one record by id / pgbench\n\nThe load\n takes half.\n");
        Notes notes = new Notes(reasons, List.of(profile()));
        String page = Report.page(results(SLOW, FAST, LARGE), folder, notes);
        for (String part : List.of(
                "| ≥ 0.5 | **does not hold** [why 1](#why) | 1 |\n",
                "| ≥ 0.5 | holds | 1 |\n",
                "| ≤ 250 MB | **does not hold** [why 2](#why) | 1 |\n",
                """
                ### Why

                1. read / one record by id / pgbench: The load takes half. ([profile](profiles.md#read-2))
                2. read / memory: no reason given yet ([profile](profiles.md#read))

                """)) {
            assertTrue(page.contains(part), () -> part + " is missing in " + page);
        }
        assertEquals(List.of("read / memory"), notes.without());
        assertEquals(List.of(), reasons.needless(results(SLOW, FAST, LARGE)));
    }

    @Test
    void aLineOfTheSameNoteInItsSectionHasTheSameNumberAndNoLineMeansNoHeading() throws IOException {
        Notes notes = new Notes(Reasons.of(""), List.of());
        String page = Report.page(results(SLOW), folder, notes);
        assertEquals(3, page.split("why 1\\]", -1).length, page);
        assertTrue(page.contains("1. read / one record by id / pgbench: no reason given yet\n"), page);
        assertEquals("", new Notes(Reasons.of(""), List.of()).text());
    }

    @Test
    void aReasonWithoutTheOtherSideIsForEach() {
        assertEquals(
                "Why.",
                Reasons.of("## read / one record by id\nWhy.").of("read", SLOW).orElseThrow());
        assertTrue(
                Reasons.of("## peers / one record by id\nWhy.").of("read", SLOW).isEmpty());
    }

    @Test
    void aReasonOfALineThatHoldsOrIsNotThereIsNeedless() {
        Reasons reasons = Reasons.of("## read / a page\nA.\n## read / one record by id\nB.\n## read / a write\nC.\n");
        assertEquals(
                List.of("read / a page: it holds", "read / a write: there is no such line"),
                reasons.needless(results(SLOW, FAST)));
    }

    @Test
    void aHeadingOfAnotherFormTwiceOrWithoutTextIsRefused() {
        for (String wrong : List.of(
                "## read\nWhy.",
                "## read / a page\n",
                "## read / a / b / c\nWhy.",
                "## read / a\nA.\n## read / a\nB.")) {
            String message = assertThrows(IllegalArgumentException.class, () -> Reasons.of(wrong))
                    .getMessage();
            assertTrue(message.startsWith("reasons.md: '## read"), message);
        }
    }

    @Test
    void theFileOfTheProjectCanBeRead() throws IOException {
        Path kept = org.entente.parts.Root.find().resolve("deploy/bench");
        Reasons.read(kept.resolve("reasons.md"));
        String history = Report.history(kept.resolve("history.md"));
        assertTrue(history.startsWith("\n## What was done and what it gave\n"), history);
        assertEquals("", Report.history(folder.resolve("none.md")));
        assertTrue(Files.exists(kept.resolve("reasons.md")));
    }
}
