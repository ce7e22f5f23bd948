package org.entente.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.parts.Root;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the benchmarks, whose ratios a build prints. It judges none: a build's machine is shared and noisy. */
class QuickIT {

    /** Far more than it takes: only what hangs is ended. */
    private static final long PATIENCE_MINUTES = 12;

    /** Each with the benchmark that it is of. */
    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry("one record of events by id", "read"),
            Map.entry("a write of one event", "read"),
            Map.entry("the gateway before one event: added p50", "gateway"),
            Map.entry("commit to visible at 100 writes/s, p50", "feed"),
            Map.entry("commit to visible at 100 writes/s, p99", "feed"),
            Map.entry("drain of a backlog", "feed"),
            Map.entry("import of new rows", "trade-import"),
            Map.entry("import of the same rows, unchanged", "trade-import"),
            Map.entry("series over", "trade"),
            Map.entry("series, ten times the rows", "trade"),
            Map.entry("export of", "trade"));

    /** What is left out together where programs of the distribution are missing. */
    private static final Map<String, String> NEED_PROGRAMS = Map.of(
            "read",
            "left out: reads and writes beside pgbench: needs ",
            "gateway",
            "left out: the gateway beside nginx: needs ");

    @TempDir
    Path folder;

    @Test
    void printsEachRatioOrSaysWhyItIsLeftOut() throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Root.find().resolve("deploy/bench/run").toString(), "--quick")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        String text = Files.readString(output);
        assertTrue(ended, () -> "not over within " + PATIENCE_MINUTES + " minutes: " + text);
        assertEquals(0, process.exitValue(), text);
        String table = text.substring(text.lastIndexOf("| what | ours |"));
        System.out.println(table);
        LINES.forEach((line, bench) -> assertTrue(
                table.contains("| " + line) || isLeftOut(table, bench), () -> line + " is missing in " + text));
        assertTrue(!table.contains("does not hold") && !table.contains("| holds |\n"), "a quick run judged: " + table);
    }

    private static boolean isLeftOut(String table, String bench) {
        return table.contains("left out: " + bench + ": no time")
                || NEED_PROGRAMS.containsKey(bench) && table.contains(NEED_PROGRAMS.get(bench));
    }
}
