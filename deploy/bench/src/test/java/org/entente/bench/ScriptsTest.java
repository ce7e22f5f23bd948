package org.entente.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.entente.parts.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of {@code deploy/bench}, run from a folder outside the project. */
class ScriptsTest {

    @TempDir
    Path folder;

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
                "iati",
                "profile"
            })
    void eachTellsHowItIsUsedAndRunNamesIt(String name) throws Exception {
        Script.Answer answer = run(name, "--help");
        assertEquals(0, answer.exitCode(), answer.text());
        assertTrue(answer.text().startsWith("Usage: deploy/bench/" + name + " "), answer.text());
        assertTrue(run("run", "--help").text().contains(name + " "), name);
    }

    @Test
    void anUnknownBenchmarkIsRefusedBeforeAnyRuns() throws Exception {
        assertEquals(
                new Script.Answer(
                        2,
                        "deploy/bench/run: there is no benchmark reed; there are read gateway feed trade-import trade"
                                + " events mixed start growth peers\n"),
                run("run", "feed", "reed"));
    }

    @Test
    void anUnknownProfileIsRefusedBeforeAnyRuns() throws Exception {
        for (String name : new String[] {"start", ""}) {
            assertEquals(
                    new Script.Answer(
                            2,
                            "deploy/bench/profile: there is no profile of '" + name + "'; there are read gateway feed"
                                    + " trade-import trade events mixed growth peers iati\n"),
                    run("profile", name));
        }
    }

    @Test
    void anUnknownOptionIsRefused() throws Exception {
        assertEquals(
                new Script.Answer(2, "deploy/bench/run: unknown option --fast; --help lists the options\n"),
                run("run", "--fast"));
    }

    private Script.Answer run(String script, String... options) throws IOException, InterruptedException {
        return new Script("deploy/bench/" + script, folder).run(Map.of(), options);
    }
}
