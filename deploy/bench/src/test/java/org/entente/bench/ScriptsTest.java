package org.entente.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.parts.Root;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of {@code deploy/bench}, run from a folder outside the project. */
class ScriptsTest {

    @TempDir
    Path folder;

    private record Answer(int exitCode, String text) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read",
                "gateway",
                "feed",
                "trade-import",
                "trade",
                "events",
                "mixed",
                "start",
                "growth",
                "peers",
                "iati"
            })
    void eachTellsHowItIsUsedAndRunNamesIt(String name) throws Exception {
        Answer answer = run(name, "--help");
        assertEquals(0, answer.exitCode(), answer.text());
        assertTrue(answer.text().startsWith("Usage: deploy/bench/" + name + " "), answer.text());
        assertTrue(run("run", "--help").text().contains(name + " "), name);
    }

    @Test
    void anUnknownBenchmarkIsRefusedBeforeAnyRuns() throws Exception {
        assertEquals(
                new Answer(
                        2,
                        "deploy/bench/run: there is no benchmark reed; there are read gateway feed trade-import trade"
                                + " events mixed start growth peers\n"),
                run("run", "feed", "reed"));
    }

    @Test
    void anUnknownOptionIsRefused() throws Exception {
        assertEquals(
                new Answer(2, "deploy/bench/run: unknown option --fast; --help lists the options\n"),
                run("run", "--fast"));
    }

    private Answer run(String script, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                "sh", Root.find().resolve("deploy/bench").resolve(script).toString()));
        line.addAll(List.of(options));
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
