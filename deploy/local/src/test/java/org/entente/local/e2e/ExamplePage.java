package org.entente.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.entente.gateway.NodeProject;
import org.entente.parts.Root;

/** The page in {@code deploy/local/examples/browser}, built and served as a frontend team does it. */
final class ExamplePage implements AutoCloseable {

    private static final Path SOURCES = Root.find().resolve("deploy/local/examples/browser");

    private final Process server;
    private final String url;

    private ExamplePage(Process server, String url) {
        this.server = server;
        this.url = url;
    }

    /** A copy of the page with the tools that its lock file names; skips the test where there is no Node. */
    static NodeProject install(String untested) throws IOException, InterruptedException {
        return NodeProject.install(SOURCES, Path.of("target/browser"), untested);
    }

    /** The types that the page is compiled with. */
    static Path types() {
        return SOURCES.resolve("src/contract.ts");
    }

    /** Builds the copy and serves it on a free port of its own: another origin than the platform's. */
    static ExamplePage serve(NodeProject page, String platform) throws IOException, InterruptedException {
        NodeProject.Run build = page.run("npm", "run", "build");
        assertEquals(0, build.status(), build.output());
        ProcessBuilder program = page.program("node", "serve.js").redirectErrorStream(true);
        program.environment().put("PORT", "0");
        program.environment().put("PLATFORM", platform);
        Process server = program.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
        BufferedReader lines = server.inputReader();
        String said = String.valueOf(lines.readLine());
        if (!said.startsWith("The page is at ")) {
            server.destroy();
            throw new IllegalStateException("The page is not served: " + said);
        }
        return new ExamplePage(server, said.split(" ")[4]);
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
