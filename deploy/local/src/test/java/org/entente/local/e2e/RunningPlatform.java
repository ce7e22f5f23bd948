package org.entente.local.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.local.FreePlaces;
import org.entente.parts.Root;

/**
 * The whole packaged platform, started by {@code deploy/local/up} itself on free ports and with a folder of its own, once
 * for all the tests that need it.
 */
public final class RunningPlatform {

    private static RunningPlatform running;

    private final Map<String, String> environment;
    private final Process launcher;
    private final Collector collector = new Collector();
    private final List<String> output = new ArrayList<>();

    private RunningPlatform(Map<String, String> settings) {
        try {
            Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "platform-");
            ProcessBuilder up =
                    new ProcessBuilder(Root.find().resolve("deploy/local/up").toString()).redirectErrorStream(true);
            up.environment().putAll(FreePlaces.variables());
            up.environment().put("ENTENTE_DATA", data.toString());
            up.environment().put("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url());
            up.environment().put("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
            // Requests of those alone that ask for it.
            up.environment().put("OTEL_TRACES_SAMPLER_ARG", "0");
            // A platform of tests lives for seconds, in which it should do their work alone.
            up.environment().put("ENTENTE_CLASS_ARCHIVES", "off");
            up.environment().putAll(settings);
            environment = Map.copyOf(up.environment());
            launcher = up.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
        readUntilItRuns();
    }

    public static synchronized RunningPlatform get() {
        if (running == null) {
            running = new RunningPlatform(Map.of());
        }
        return running;
    }

    /**
     * One more, for tests that others cannot share a platform with; the caller stops it.
     *
     * @param settings variables of the environment that all its parts have
     */
    public static RunningPlatform ownWith(Map<String, String> settings) {
        return new RunningPlatform(settings);
    }

    /** Ends the platform, with all its parts. */
    public void stop() {
        launcher.destroy();
        launcher.onExit().join();
    }

    private void readUntilItRuns() {
        try {
            BufferedReader lines = launcher.inputReader();
            String line = lines.readLine();
            while (line != null && !line.startsWith("Three commands to try")) {
                output.add(line);
                line = lines.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("The platform did not start:\n" + String.join("\n", output));
            }
            // The launcher must not wait for a reader.
            Thread drain = new Thread(() -> lines.lines().forEach(output::add), "up-output");
            drain.setDaemon(true);
            drain.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String gateway() {
        return "http://127.0.0.1:" + environment.get("ENTENTE_PORT_GATEWAY");
    }

    /** Where a part tells of its health and gives its metrics. */
    String management(String place) {
        return "http://127.0.0.1:" + environment.get("ENTENTE_PORT_" + place + "_MANAGEMENT");
    }

    /** The events service itself, which partners and pages never see. */
    public String events() {
        return "http://127.0.0.1:" + environment.get("ENTENTE_PORT_EVENTS");
    }

    /** To which the platform's parts export what they trace. */
    Collector collector() {
        return collector;
    }

    String kafka() {
        return "127.0.0.1:" + environment.get("ENTENTE_PORT_KAFKA");
    }

    public String issuer() {
        return "http://127.0.0.1:" + environment.get("ENTENTE_PORT_ISSUER");
    }

    /** The token that the launcher printed. */
    public String token() {
        return output.stream()
                .filter(line -> line.startsWith("TOKEN="))
                .findFirst()
                .orElseThrow()
                .substring("TOKEN=".length());
    }

    /** The variables that the launcher was started with. */
    public Map<String, String> environment() {
        return new HashMap<>(environment);
    }

    /** A program that is told the platform's ports as the launcher was, to be started in a folder of the caller's. */
    ProcessBuilder program(Path folder, String... line) {
        ProcessBuilder program = new ProcessBuilder(line).directory(folder.toFile());
        program.environment().putAll(environment);
        return program;
    }

    /** The process of a service: the one child that was told its port. */
    public ProcessHandle service(String place) {
        String port = environment.get("ENTENTE_PORT_" + place);
        return launcher.descendants()
                .filter(process -> listensOn(process, port))
                .findFirst()
                .orElseThrow();
    }

    private static boolean listensOn(ProcessHandle process, String port) {
        try {
            String variables = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "environ"));
            return variables.contains("QUARKUS_HTTP_PORT=" + port + "\0");
        } catch (IOException e) {
            return false;
        }
    }
}
