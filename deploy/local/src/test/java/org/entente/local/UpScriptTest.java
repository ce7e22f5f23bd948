package org.entente.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.entente.parts.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpScriptTest {
    @TempDir
    Path folder;

    @Test
    void helpNamesEveryPort() throws Exception {
        Script.Answer answer = up(Map.of(), "--help");
        assertEquals(0, answer.exitCode());
        for (Place place : Place.values()) {
            assertTrue(HelpText.names(answer.text(), place), place.variable());
        }
    }

    @Test
    void anUnknownOptionIsRefused() throws Exception {
        assertEquals(
                new Script.Answer(2, "deploy/local/up: unknown option --frsh; --help lists the options\n"),
                up(Map.of(), "--frsh"));
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        Path java = javaThatSays("openjdk version \"11.0.2\" 2019-01-15");
        assertEquals(
                new Script.Answer(2, "deploy/local/up: needs a JDK 17 or later; " + java + " is Java 11.0.2\n"),
                up(Map.of("JAVA_HOME", folder.toString())));
    }

    @Test
    void aVeryOldJavaIsNamed() throws Exception {
        Path java = javaThatSays("java version \"1.8.0_381\"");
        assertEquals(
                new Script.Answer(2, "deploy/local/up: needs a JDK 17 or later; " + java + " is Java 1.8.0\n"),
                up(Map.of("JAVA_HOME", folder.toString())));
    }

    @Test
    void aMissingJavaIsNamed() throws Exception {
        assertEquals(
                new Script.Answer(
                        2, "deploy/local/up: needs a JDK 17 or later; JAVA_HOME=" + folder + " has no bin/java\n"),
                up(Map.of("JAVA_HOME", folder.toString())));
    }

    private Path javaThatSays(String version) throws Exception {
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho '" + version + "' >&2\n");
        return Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Script.Answer up(Map<String, String> environment, String... options) throws Exception {
        return new Script("deploy/local/up", folder).run(environment, options);
    }
}
