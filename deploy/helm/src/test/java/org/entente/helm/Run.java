package org.entente.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a program said until its end.
 *
 * @param exit 0 if all went well
 */
record Run(int exit, String out, String errors) {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** @throws UncheckedIOException when there is no such program, or it does not end within three minutes */
    static Run of(Path folder, Map<String, String> environment, String input, List<String> line) {
        try {
            Path in = Files.writeString(Files.createTempFile("run-", ".in"), input);
            Path out = Files.createTempFile("run-", ".out");
            Path errors = Files.createTempFile("run-", ".err");
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            try {
                Process process = builder.start();
                if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IOException(line.get(0) + " did not end within " + LONGEST);
                }
                return new Run(process.exitValue(), Files.readString(out), Files.readString(errors));
            } finally {
                Files.delete(in);
                Files.delete(out);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(line.get(0) + " was interrupted", e);
        }
    }
}
