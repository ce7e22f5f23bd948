package org.entente.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A copy of a folder with a {@code package.json}, with what its lock file names beside it, to run programs in. */
public final class NodeProject {

    /** An empty cache means two hundred downloads. */
    private static final long MINUTES = 8;

    /** What a build or a person has made, which the copy makes anew. */
    private static final List<String> MADE = List.of("node_modules", "dist");

    private final Path folder;

    private NodeProject(Path folder) {
        this.folder = folder;
    }

    /** What a program printed, and the status that it ended with. */
    public record Run(int status, String output) {}

    /**
     * Copies a folder and installs what its lock file names. Where there is no Node the test that asks for it is skipped.
     *
     * @param untested what is then not tested, as the beginning of a sentence
     */
    public static NodeProject install(Path sources, Path folder, String untested)
            throws IOException, InterruptedException {
        for (String tool : List.of("node", "npm")) {
            if (!isThere(tool)) {
                skip(untested + ": " + tool + " is not installed.");
            }
        }
        copy(sources, folder);
        NodeProject project = new NodeProject(folder);
        // Scripts of packages have no business here, and what is in the cache needs no network.
        Run install = project.run("npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
        assertEquals(0, install.status(), install.output());
        return project;
    }

    /** Runs a program in the folder until it ends. */
    public Run run(String... command) throws IOException, InterruptedException {
        return run(folder, command);
    }

    /** A program to be started in the folder. */
    public ProcessBuilder program(String... command) {
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    /** A file or folder of the copy. */
    public Path resolve(String path) {
        return folder.resolve(path).toAbsolutePath();
    }

    /** Where Maven's reader sees it, too: its own line counts the skipped tests and does not say why. */
    private static void skip(String reason) {
        System.out.println("Skipped. " + reason);
        Assumptions.abort(reason);
    }

    private static void copy(Path sources, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.map(sources::relativize)
                    .filter(file -> !MADE.contains(file.getName(0).toString()))
                    .filter(file -> Files.isRegularFile(sources.resolve(file)))
                    .toList();
        }
        for (Path file : files) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(sources.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isThere(String tool) throws InterruptedException {
        try {
            return run(Path.of(""), tool, "--version").status() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Run run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("node", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
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
