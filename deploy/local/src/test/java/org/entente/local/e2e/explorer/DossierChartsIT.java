package org.entente.local.e2e.explorer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.local.e2e.Editor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts draw what is on record, have it as a table beside them, and can be taken away. */
class DossierChartsIT extends InBrowser {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @TempDir
    private static Path folder;

    private static final List<String> WRITTEN = new ArrayList<>();

    private static Editor editor;

    @BeforeAll
    static void start() throws IOException {
        editor = new Editor(explorer.platform());
        write("/v1/aid/activities", Drafts.activity("NZL", "TON"));
        editor.put(
                write("/v1/trade/datasets", Drafts.dataset("NZL", "2020")) + "/flows",
                Drafts.flow("TON", "export", 90));
        editor.put(
                write("/v1/trade/datasets", Drafts.dataset("TON", "2020")) + "/flows",
                Drafts.flow("NZL", "import", 100));
        Path downloads = Files.createDirectory(folder.resolve("downloads"));
        browser.command(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
    }

    @AfterAll
    static void delete() {
        WRITTEN.forEach(editor::delete);
    }

    @Test
    void commitmentsAndDisbursementsStayApart() {
        explorer.open("#/NZL/TON");
        explorer.openTable("#aid chart-figure");
        assertEquals(
                List.of("2019", "5,000,000", "–", "2020", "–", "3,000,000"),
                explorer.texts("#aid chart-figure:first-of-type tbody td").subList(0, 6));
        await().atMost(Explorer.PATIENCE)
                .until(() -> explorer.texts("#aid figcaption").size() == 3);
        assertEquals(
                List.of(
                        "Aid from New Zealand to Tonga by year",
                        "Commitments from New Zealand to Tonga by sector",
                        "Disbursements from New Zealand to Tonga by sector"),
                explorer.texts("#aid figcaption"));
        assertTrue(explorer.texts("#aid .state-title")
                .contains("No transaction of aid from Tonga to New Zealand is on record."));
    }

    @Test
    void eitherSidesReportOfTradeIsALine() {
        explorer.open("#/NZL/TON");
        explorer.openTable("#trade");
        assertEquals(
                List.of("2020", "90", "100"), explorer.texts("#trade tbody td").subList(0, 3));
        browser.awaitOne("#trade .chart-place svg path");
        assertEquals(
                List.of("As New Zealand reports", "As Tonga reports"),
                explorer.texts("#trade .chart-place svg text").stream()
                        .filter(text -> text.startsWith("As "))
                        .toList());
    }

    @Test
    void chartIsTakenAwayAsTableAndAsPicture() throws IOException {
        explorer.open("#/KHM/USA");
        browser.awaitOne("#tone .chart-place svg path");
        Path csv = taken("#tone", 1, "mean-score-by-year-with-lowest-and-highest-and-the-number-of-events.csv");
        assertEquals(
                "Year,Mean,Lowest,Highest,Deviation,Events,Of which",
                Files.readAllLines(csv).get(0));
        Path png = taken("#tone", 2, "mean-score-by-year-with-lowest-and-highest-and-the-number-of-events.png");
        assertArrayEquals(PNG, Arrays.copyOf(Files.readAllBytes(png), PNG.length));
        Path svg = taken("#tone", 3, "mean-score-by-year-with-lowest-and-highest-and-the-number-of-events.svg");
        assertTrue(Files.readString(svg).startsWith("<svg"));
    }

    @Test
    void timelineIsTakenAwayAsTableAndAsPicture() throws IOException {
        explorer.open("#/KHM/USA");
        Path csv = taken("event-timeline", 1, "events-commitments-and-changes-of-schemes.csv");
        assertTrue(Files.readString(csv)
                .contains("1965-05-03,Tie,Cambodia cuts off diplomatic relations with the United States,"));
        Path png = taken("event-timeline", 2, "events-commitments-and-changes-of-schemes.png");
        assertArrayEquals(PNG, Arrays.copyOf(Files.readAllBytes(png), PNG.length));
        Path svg = taken("event-timeline", 3, "events-commitments-and-changes-of-schemes.svg");
        assertTrue(Files.readString(svg).contains(">Agreement</text>"));
    }

    /** Presses one of the three buttons of a chart. */
    private static Path taken(String chart, int button, String name) {
        browser.evaluate(
                "document.querySelector(arguments[0]).querySelectorAll('.chart-tools button')[arguments[1] - 1].click()",
                chart,
                button);
        Path file = folder.resolve("downloads").resolve(name);
        await(name).atMost(Explorer.PATIENCE).until(() -> Files.exists(file) && Files.size(file) > 0);
        return file;
    }

    private static String write(String list, Map<String, ?> draft) {
        String path = editor.create(list, draft).replaceFirst("^https?://[^/]+", "");
        WRITTEN.add(path);
        return path;
    }
}
