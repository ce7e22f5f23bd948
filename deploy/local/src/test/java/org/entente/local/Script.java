package org.entente.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.parts.Root;

/**
 * A script of {@code deploy/local}, run from a folder outside the project.
 *
 * @param name its file
 */
record Script(String name, Path folder) {

    /** @param text what it wrote, to either stream */
    record Answer(int exitCode, String text) {

        /** Whether a line of it names a place's variable and its usual port. */
        boolean names(Place place) {
            return text.lines()
                    .anyMatch(line -> line.trim().startsWith(place.variable() + " ")
                            && line.endsWith("(" + place.usualPort() + ")"));
        }
    }

    Answer run(Map<String, String> environment, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                "sh", Root.find().resolve(Path.of("deploy", "local", name)).toString()));
        line.addAll(Arrays.asList(options));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
