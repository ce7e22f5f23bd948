package org.entente.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.chassis.http.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    Path folder;

    private static Line read() {
        return Line.beside("one record by id", "requests/s", new double[] {500, 400, 300}, "pgbench", new double[] {
            1000, 1000, 1000
        });
    }

    @Test
    void aRatioIsOfFiguresOfTheSameRound() {
        Line line = Line.beside("x", "s", new double[] {1, 4}, "COPY", new double[] {1, 2});
        assertEquals("1.50 (1.00 to 2.00)", line.ratio().toString());
    }

    @Test
    void aBudgetHoldsByTheMedianUpToItsBound() {
        assertEquals("holds", read().within(Budget.ratioAtLeast(0.4)).verdict());
        assertEquals(
                "**does not hold**", read().within(Budget.ratioAtLeast(0.41)).verdict());
        assertEquals("holds", read().within(Budget.oursAtMost(400)).verdict());
        assertEquals("**does not hold**", read().within(Budget.oursAtMost(399)).verdict());
        assertEquals("", read().verdict());
    }

    @Test
    void aRowTellsBothFiguresTheRatioAndTheVerdict() {
        assertEquals(
                "| one record by id | 400 requests/s | pgbench: 1,000 requests/s | 0.40 (0.30 to 0.50) | ≥ 0.4 | holds | 3 |",
                read().within(Budget.ratioAtLeast(0.4)).row(true));
        assertEquals(
                "| memory | 260 MB |  |  | ≤ 250 MB | **does not hold** | 1 |",
                Line.alone("memory", "MB", new double[] {260})
                        .within(Budget.oursAtMost(250))
                        .row(true));
    }

    @Test
    void aQuickRunIsNotJudged() {
        String row = read().within(Budget.ratioAtLeast(0.9)).row(false);
        assertTrue(row.endsWith("| ≥ 0.9 |  | 3 |"), row);
    }

    @Test
    void thePageHasEveryLineNoteTableChartAndWhatWasLeftOut() throws IOException {
        Results results = new Results(
                "read",
                "Reads",
                false,
                "2026-11-29",
                12,
                List.of("2 cores"),
                "100 records.",
                List.of(read().within(Budget.ratioAtLeast(0.4)).noting("by wrk")),
                List.of("writes: needs wrk"),
                List.of("| a | b |"),
                List.of(new Chart(
                        "growth",
                        "Time",
                        "rows",
                        "ms",
                        Chart.Kind.LINES,
                        List.of(),
                        List.of(new Chart.Series("by id", List.of(1e4, 1e5), List.of(0.5, 0.6))))));
        Results kept = Json.MAPPER.readValue(Json.write(results), Results.class);
        String page = Report.page(List.of(kept), folder, new Notes(Reasons.of(""), List.of()));
        for (String part : List.of(
                "The machine: 2 cores.",
                "## Reads",
                "`deploy/bench/run read`, 2026-11-29, 12 s. 100 records.",
                read().within(Budget.ratioAtLeast(0.4)).row(true),
                "- one record by id: by wrk.",
                "- Left out: writes: needs wrk",
                "| a | b |",
                "![Time](growth.svg)")) {
            assertTrue(page.contains(part), () -> part + " is missing in " + page);
        }
        assertFalse(page.contains(folder.toString()));
        for (String chart : List.of("growth.svg", "budgets.svg")) {
            String svg = Files.readString(folder.resolve(chart));
            assertTrue(svg.startsWith("<svg") && svg.endsWith("</svg>\n"), svg);
        }
        String drawn = Files.readString(folder.resolve("growth.svg"));
        for (String part : List.of(">Time<", ">rows<", ">by id<", "<title>by id: 0.50</title>", ">10,000<")) {
            assertTrue(drawn.contains(part), () -> part + " is missing in " + drawn);
        }
    }

    @Test
    void aChartHasABarForEachLabelAndSeriesWithItsTextEscaped() {
        String drawn = Drawing.svg(new Chart(
                "bars",
                "A & B",
                "",
                "s",
                Chart.Kind.BARS,
                List.of("one", "two"),
                List.of(
                        new Chart.Series("ours", List.of(), List.of(1.0, 2.0)),
                        new Chart.Series("<theirs>", List.of(), List.of(4.0, 3.0)))));
        assertTrue(drawn.contains(">A &amp; B<"), drawn);
        for (String bar : List.of("ours: 1.00", "ours: 2.00", "&lt;theirs&gt;: 4.00", "&lt;theirs&gt;: 3.00")) {
            assertTrue(drawn.contains("<title>" + bar + "</title></rect>"), () -> bar + " is missing in " + drawn);
        }
    }
}
