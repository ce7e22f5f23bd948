package org.entente.images;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the machine's programs. */
final class Run {
    private Run() {}

    /**
     * What the program wrote to its standard output, without white space around it.
     *
     * @throws Refused when it cannot be started, or ends with another exit code than 0
     */
    static String output(String... line) {
        return in(new File("/"), List.of(line));
    }

    /** As {@link #output(String...)}, in a folder. */
    static String in(Path folder, String... line) {
        return in(folder.toFile(), List.of(line));
    }

    private static String in(File folder, List<String> line) {
        try {
            Path errors = Files.createTempFile("entente-images", ".err");
            try {
                Process process = new ProcessBuilder(line)
                        .directory(folder)
                        .redirectInput(new File("/dev/null"))
                        .redirectError(errors.toFile())
                        .start();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int exitCode = process.waitFor();
                if (exitCode != 0) {
                    throw Refused.failed(line, exitCode, Files.readString(errors));
                }
                return output.strip();
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw Refused.broken("`" + String.join(" ", line) + "` cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.broken("`" + String.join(" ", line) + "` was interrupted", e);
        }
    }
}
