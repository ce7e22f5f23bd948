package org.entente.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.parts.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code deploy/images}, run from a folder outside the project. */
class ScriptsTest {
    @TempDir
    Path folder;

    @Test
    void helpNamesEveryImageAndOption() throws Exception {
        Script.Answer answer = run("build", "--help");
        assertEquals(0, answer.exitCode());
        for (Program program : Program.values()) {
            assertTrue(answer.text().contains("entente/" + program.module()), program.module());
        }
        for (String word : List.of("--untrained", "--archive", "ENTENTE_JDK25", "ENTENTE_SOURCE", "JAVA_HOME")) {
            assertTrue(answer.text().contains("  " + word + " "), word);
        }
    }

    @Test
    void anUnknownImageIsRefused() throws Exception {
        assertEquals(
                new Script.Answer(
                        2,
                        "deploy/images/build: there is no option or image gatway;"
                                + " the images are events-service, aid-service, trade-service, gateway\n"),
                run("build", "gatway"));
    }

    @Test
    void theQuestionForVulnerabilitiesTakesNoOptions() throws Exception {
        assertEquals(0, run("vulnerabilities", "--help").exitCode());
        assertEquals(
                new Script.Answer(2, "deploy/images/vulnerabilities: unknown option --all; --help lists the options\n"),
                run("vulnerabilities", "--all"));
    }

    private Script.Answer run(String script, String... options) throws IOException, InterruptedException {
        return new Script("deploy/images/" + script, folder).run(Map.of(), options);
    }
}
