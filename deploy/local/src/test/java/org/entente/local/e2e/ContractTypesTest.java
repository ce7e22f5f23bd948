package org.entente.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.entente.gateway.NodeProject;
import org.entente.parts.Root;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keeps the committed TypeScript types equal to what is generated of the committed contract; {@code -Dcontract.update}
 * makes it so, as it does for the contract itself.
 */
class ContractTypesTest {

    private static final Path CONTRACT = Root.find().resolve("gateway/src/main/resources/contract/openapi.json");

    private static NodeProject page;

    @TempDir
    Path folder;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        page = ExamplePage.install("The TypeScript types are not compared with the contract");
    }

    @Test
    void committedTypesAreThoseOfTheContract() throws IOException, InterruptedException {
        Path generated = generate(CONTRACT);
        if (System.getProperty("contract.update") != null) {
            Files.copy(generated, ExamplePage.types(), StandardCopyOption.REPLACE_EXISTING);
        }
        assertEquals(
                -1,
                Files.mismatch(generated, ExamplePage.types()),
                () -> ExamplePage.types() + " differs from the contract at this byte; run:"
                        + " mvn test -pl deploy/local -Dtest=ContractTypesTest -Dcontract.update");
    }

    /** Else an acceptance would say nothing. */
    @Test
    void changeOfTheContractChangesTheTypes() throws IOException, InterruptedException {
        Path changed = folder.resolve("openapi.json");
        Files.writeString(changed, Files.readString(CONTRACT).replace("\"listEvents\"", "\"enumerateEvents\""));
        assertTrue(Files.mismatch(generate(changed), ExamplePage.types()) >= 0);
    }

    /** By the page's own command, pointed at another contract and another place. */
    private Path generate(Path contract) throws IOException, InterruptedException {
        String command = page.run("npm", "pkg", "get", "scripts.types").output().strip();
        String[] words = command.substring(1, command.length() - 1).split(" ");
        Path types = folder.resolve("contract.ts");
        words[0] = page.resolve("node_modules/.bin/" + words[0]).toString();
        words[1] = contract.toString();
        words[words.length - 1] = types.toString();
        NodeProject.Run run = page.run(words);
        assertEquals(0, run.status(), run.output());
        return types;
    }
}
