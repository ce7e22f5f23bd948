package org.entente.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Readers of contracts that are written for Node. Where there is none, the tests that need them say so. */
final class NodeTools {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/node");

    /** An empty cache means two hundred downloads. */
    private static final long MINUTES = 8;

    private NodeTools() {}

    /** What a program printed, and the status that it ended with. */
    record Run(int status, String output) {}

    /** Installs what the lock file names, and skips the test that asks for it where there is no Node. */
    static void install() throws IOException, InterruptedException {
        for (String tool : List.of("node", "npm")) {
            assumeTrue(isThere(tool), "The contract is not checked by others' readers: " + tool + " is not installed.");
        }
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", "check.js", "openapi.js")) {
            Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        // Scripts of packages have no business here, and what is in the cache needs no network.
        Run install = start("npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
        assertEquals(0, install.status(), install.output());
    }

    /** Runs one of the scripts that stand beside the lock file. */
    static Run run(String script, String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 2];
        command[0] = "node";
        command[1] = script;
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        return start(command);
    }

    private static boolean isThere(String tool) throws InterruptedException {
        try {
            return start(tool, "--version").status() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Run start(String... command) throws IOException, InterruptedException {
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
