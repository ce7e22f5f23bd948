package org.entente.images.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.parts.Root;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packaged programs are made of is what the project says that they are made of. */
class SupplyIT {
    private static final Path ROOT = Root.find();
    private static final Path LOCK = ROOT.resolve("deploy/images/dependencies.lock");

    private static Collection<Component> all;

    @BeforeAll
    static void read() throws IOException {
        assumeBills();
        all = Component.all(ROOT).values();
        assertTrue(all.size() > 100, "libraries: " + all.size());
    }

    private static void assumeBills() {
        boolean possible = !"offline: true".equals(System.getProperty("maven.network")) || Component.areThere(ROOT);
        String line = "The libraries are NOT checked: Maven makes no bills of materials offline";
        if (!possible) {
            System.out.println(line);
        }
        assumeTrue(possible, line);
    }

    @Test
    void eachLibraryIsTheFileThatTheLockNames() throws IOException {
        Lock now = Lock.of(all);
        if (System.getProperty("dependencies.update") != null) {
            now.write(LOCK);
        }
        List<String> differences = Lock.read(LOCK).differences(now);
        assertEquals(
                List.of(),
                differences,
                "Where this is meant, run `mvn verify -Ddependencies.update` and commit " + ROOT.relativize(LOCK));
    }

    @Test
    void eachLibraryHasALicenceThatIsAccepted() throws IOException {
        Licences licences = Licences.read(ROOT.resolve("deploy/images/licences.properties"));
        assertEquals(List.of(), licences.complaints(all));
        assertEquals(List.of(), licences.unused(all));
    }

    /** A bill may name more: what the build alone needs. */
    @ParameterizedTest
    @ValueSource(strings = {"events-service", "aid-service", "trade-service", "gateway"})
    void eachLibraryOfAProgramIsInItsBill(String module) throws IOException {
        Set<String> billed =
                Component.of(ROOT, module).stream().map(SupplyIT::file).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (String folder : List.of("lib/boot", "lib/main")) {
            try (Stream<Path> jars = Files.list(
                    ROOT.resolve(module).resolve("target/quarkus-app").resolve(folder))) {
                jars.map(it -> it.getFileName().toString())
                        .filter(it -> !it.startsWith("org.entente."))
                        .filter(it -> !billed.contains(it))
                        .forEach(missing::add);
            }
        }
        assertEquals(Set.of(), missing);
    }

    /** As Quarkus names a library's file: group, artifact, version, and its classifier. */
    private static String file(Component it) {
        int classifier = it.purl().indexOf("classifier=");
        return it.name().replace(':', '.') + "-" + it.version()
                + (classifier < 0 ? "" : "-" + it.purl().substring(classifier + "classifier=".length())) + ".jar";
    }
}
