package org.entente.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.parts.Root;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the benchmarks, whose ratios a build prints. It judges none: a build's machine is shared and noisy. */
class QuickIT {

    /** Far more than it takes: only what hangs is ended. */
    private static final long PATIENCE_MINUTES = 12;

    private static final List<String> LINES = List.of(
            "one record of events by id",
            "a write of one event",
            "the gateway before one event: added p50",
            "commit to visible at 100 writes/s, p50",
            "commit to visible at 100 writes/s, p99",
            "drain of a backlog",
            "import of new rows",
            "import of the same rows, unchanged",
            "series over",
            "series, ten times the rows",
            "export of");

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
        for (String line : LINES) {
            assertTrue(table.contains("| " + line) || isLeftOut(table, line), () -> line + " is missing in " + text);
        }
        assertTrue(!table.contains("does not hold") && !table.contains("| holds |\n"), "a quick run judged: " + table);
    }

    /** Lines that need programs of the distribution are named together. */
    private static boolean isLeftOut(String table, String line) {
        String together = line.startsWith("the gateway") ? "left out: the gateway beside nginx: needs " : "";
        if (line.startsWith("one record") || line.startsWith("a write")) {
            together = "left out: reads and writes beside pgbench: needs ";
        }
        return !together.isEmpty() && table.contains(together);
    }
}
