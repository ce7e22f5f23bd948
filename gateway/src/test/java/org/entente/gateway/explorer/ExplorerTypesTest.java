package org.entente.gateway.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.entente.gateway.NodeProject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The explorer's TypeScript fits the contract: the bundler drops types without reading them. They are those of the example
 * page, which a test of {@code deploy/local} keeps equal to the contract.
 */
class ExplorerTypesTest {

    private static final Path SOURCES = Path.of("src/main/resources/web/app");
    private static final Path TYPES = Path.of("../deploy/local/examples/browser/src/contract.ts");

    private static NodeProject project;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        project = NodeProject.install(
                Path.of("src/test/explorer"),
                Path.of("target/explorer"),
                "The types of the explorer's page are not checked");
    }

    @Test
    void pageFitsTheContract() throws IOException, InterruptedException {
        copySources();
        Files.copy(TYPES, project.resolve("contract.ts"), StandardCopyOption.REPLACE_EXISTING);
        NodeProject.Run check = project.run("npm", "run", "check");
        assertEquals(0, check.status(), check.output());
    }

    /** Else an acceptance would say nothing. */
    @Test
    void changeOfTheContractIsNoticed() throws IOException, InterruptedException {
        copySources();
        String changed = Files.readString(TYPES).replace("\"/v1/dossiers/{a}/{b}\"", "\"/v1/dossiers\"");
        Files.writeString(project.resolve("contract.ts"), changed);
        NodeProject.Run check = project.run("npm", "run", "check");
        assertTrue(check.status() != 0, check.output());
        assertTrue(check.output().contains("/v1/dossiers/{a}/{b}"), check.output());
    }

    private static void copySources() throws IOException {
        Path target = project.resolve("app");
        try (Stream<Path> all = Files.walk(SOURCES)) {
            all.filter(Files::isRegularFile).forEach(file -> copy(file, target.resolve(SOURCES.relativize(file))));
        }
    }

    private static void copy(Path file, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
