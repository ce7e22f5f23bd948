package org.entente.images;

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

/** The scripts of {@code deploy/images}, run from a folder outside the project. */
class ScriptsTest {
    @TempDir
    Path folder;

    private record Answer(int exitCode, String text) {}

    @Test
    void helpNamesEveryImageAndOption() throws Exception {
        Answer answer = run("build", "--help");
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
                new Answer(
                        2,
                        "deploy/images/build: there is no option or image gatway;"
                                + " the images are events-service, aid-service, trade-service, gateway\n"),
                run("build", "gatway"));
    }

    @Test
    void theQuestionForVulnerabilitiesTakesNoOptions() throws Exception {
        assertEquals(0, run("vulnerabilities", "--help").exitCode());
        assertEquals(
                new Answer(2, "deploy/images/vulnerabilities: unknown option --all; --help lists the options\n"),
                run("vulnerabilities", "--all"));
    }

    private Answer run(String script, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                "sh", Root.find().resolve("deploy/images").resolve(script).toString()));
        line.addAll(List.of(options));
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
