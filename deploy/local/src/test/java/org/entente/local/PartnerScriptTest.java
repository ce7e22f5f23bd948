package org.entente.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.parts.FreePorts;
import org.entente.parts.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerScriptTest {
    @TempDir
    Path folder;

    @Test
    void helpNamesThePortsThatItUses() throws Exception {
        Script.Answer answer = partner(Map.of("JAVA_HOME", "/nowhere"), "add", "--help");
        assertEquals(0, answer.exitCode());
        for (Place place : List.of(Place.KAFKA, Place.KAFKA_PARTNERS)) {
            assertTrue(HelpText.names(answer.text(), place), place.variable());
        }
    }

    @Test
    void aMissingJavaIsNamed() throws Exception {
        assertEquals(
                new Script.Answer(
                        2, "deploy/local/partner: needs a JDK 17 or later; JAVA_HOME=" + folder + " has no bin/java\n"),
                partner(Map.of("JAVA_HOME", folder.toString()), "list"));
    }

    @Test
    void aRefusalIsOneLine() throws Exception {
        assertEquals(
                new Script.Answer(2, "deploy/local/partner: unknown command lst; --help tells how it is used\n"),
                partner(Map.of(), "lst"));
        String port = Integer.toString(FreePorts.one());
        assertEquals(
                new Script.Answer(
                        2,
                        "deploy/local/partner: Kafka does not answer at 127.0.0.1:" + port
                                + "; start the platform with deploy/local/up, or say where it runs with"
                                + " ENTENTE_PORT_KAFKA\n"),
                partner(Map.of("ENTENTE_PORT_KAFKA", port), "list"));
    }

    private Script.Answer partner(Map<String, String> environment, String... arguments) throws Exception {
        return new Script("deploy/local/partner", folder).run(environment, arguments);
    }
}
