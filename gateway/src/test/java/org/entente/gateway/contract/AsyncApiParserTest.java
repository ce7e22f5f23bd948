package org.entente.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official AsyncAPI parser reads the document. It needs Node; where there is none, the test says so. */
class AsyncApiParserTest {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/node");
    private static final Path DOCUMENT =
            Path.of("src/main/resources/contract/asyncapi.json").toAbsolutePath();

    /** An empty cache means a hundred downloads. */
    private static final long MINUTES = 8;

    @TempDir
    Path folder;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        for (String tool : List.of("node", "npm")) {
            assumeTrue(isThere(tool), "The AsyncAPI document is not checked: " + tool + " is not installed.");
        }
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", "check.js")) {
            Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        // Scripts of packages have no business here, and what is in the cache needs no network.
        Run install = run("npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
        assertEquals(0, install.status(), install.output());
    }

    @Test
    void parserAcceptsTheDocument() throws IOException, InterruptedException {
        Run check = run("node", "check.js", DOCUMENT.toString());
        assertEquals(0, check.status(), check.output());
        assertTrue(check.output().contains("Accepted: 10 channels"), check.output());
    }

    /** Else an acceptance would say nothing. */
    @Test
    void parserRefusesASchemaThatIsNone() throws IOException, InterruptedException {
        Path broken = folder.resolve("asyncapi.json");
        ObjectNode document = (ObjectNode) new JsonMapper().readTree(Files.readString(DOCUMENT));
        document.withObject("/components/schemas/Topic").put("type", "nothing");
        Files.writeString(broken, document.toString());
        Run check = run("node", "check.js", broken.toString());
        assertEquals(1, check.status(), check.output());
        assertTrue(check.output().contains("/components/schemas/Topic/type"), check.output());
    }

    private record Run(int status, String output) {}

    private static boolean isThere(String tool) throws InterruptedException {
        try {
            return run(tool, "--version").status() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Run run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("node", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory((Files.isDirectory(FOLDER) ? FOLDER : SOURCES).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
                return new Run(-1, String.join(" ", command) + " took longer than " + MINUTES + " minutes");
            }
            return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }
}
