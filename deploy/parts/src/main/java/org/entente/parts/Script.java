package org.entente.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A script of the project, as its tests run it: from a folder outside.
 *
 * @param file such as {@code deploy/local/up}
 * @param folder where it is run
 */
public record Script(String file, Path folder) {

    /** @param text what it wrote, to either stream */
    public record Answer(int exitCode, String text) {}

    /** Runs it to its end, with more variables in its environment. */
    public Answer run(Map<String, String> environment, String... options) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(List.of("sh", Root.find().resolve(file).toString()));
        line.addAll(Arrays.asList(options));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
