package org.entente.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.parts.Root;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpScriptTest {
    @TempDir
    Path folder;

    private record Answer(int exitCode, String text) {}

    @Test
    void helpNamesEveryPort() throws Exception {
        Answer answer = up(Map.of(), "--help");
        assertEquals(0, answer.exitCode());
        for (Place place : Place.values()) {
            assertTrue(
                    answer.text()
                            .lines()
                            .anyMatch(line -> line.trim().startsWith(place.variable() + " ")
                                    && line.endsWith("(" + place.usualPort() + ")")),
                    place.variable());
        }
    }

    @Test
    void anUnknownOptionIsRefused() throws Exception {
        assertEquals(
                new Answer(2, "deploy/local/up: unknown option --frsh; --help lists the options\n"),
                up(Map.of(), "--frsh"));
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        Path java = javaThatSays("openjdk version \"11.0.2\" 2019-01-15");
        assertEquals(
                new Answer(2, "deploy/local/up: needs a JDK 17 or later; " + java + " is Java 11.0.2\n"),
                up(Map.of("JAVA_HOME", folder.toString())));
    }

    @Test
    void aVeryOldJavaIsNamed() throws Exception {
        Path java = javaThatSays("java version \"1.8.0_381\"");
        assertEquals(
                new Answer(2, "deploy/local/up: needs a JDK 17 or later; " + java + " is Java 1.8.0\n"),
                up(Map.of("JAVA_HOME", folder.toString())));
    }

    @Test
    void aMissingJavaIsNamed() throws Exception {
        assertEquals(
                new Answer(2, "deploy/local/up: needs a JDK 17 or later; JAVA_HOME=" + folder + " has no bin/java\n"),
                up(Map.of("JAVA_HOME", folder.toString())));
    }

    private Path javaThatSays(String version) throws Exception {
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho '" + version + "' >&2\n");
        return Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Run from a folder outside the project. */
    private Answer up(Map<String, String> environment, String... options) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                "sh", Root.find().resolve(Path.of("deploy", "local", "up")).toString()));
        line.addAll(Arrays.asList(options));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
