package org.entente.local.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.parts.Root;

/** A program of {@code deploy/local/examples} that follows the events service, as a partner starts it. */
final class Example implements AutoCloseable {
    private static final Path EXAMPLES = Root.find().resolve(Path.of("deploy", "local", "examples"));

    private final Path folder;
    private final String[] line;
    private Process process;

    private Example(Path folder, String... line) {
        this.folder = folder;
        this.line = line;
    }

    /** The one in Java, over Kafka, with the configuration in {@code client.properties}. */
    static Example java(Path folder) {
        return new Example(
                folder,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                Root.find().resolve("deploy/local/target/lib") + "/*",
                EXAMPLES.resolve("Follow.java").toString(),
                "client.properties",
                "events",
                "copy");
    }

    /** The one in shell, over HTTP. */
    static Example shell(Path folder) {
        return new Example(
                folder,
                "sh",
                EXAMPLES.resolve("follow.sh").toString(),
                RunningPlatform.get().gateway(),
                "events",
                "copy");
    }

    void start() {
        try {
            ProcessBuilder program = RunningPlatform.get().program(folder, line).redirectErrorStream(true);
            // What a killed script leaves behind goes with the folder.
            program.environment().put("TMPDIR", folder.toString());
            program.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
            process = program.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL, to what it started too. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    /** Makes it believe that it has read to somewhere else. */
    void replaceInCopy(String expression, String replacement) throws IOException {
        Path copy = folder.resolve("copy");
        Files.writeString(copy, Files.readString(copy).replaceAll(expression, replacement));
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** The records that it holds, as JSON by id; not those that it knows to be deleted. */
    Map<String, String> held() {
        Map<String, String> held = new TreeMap<>();
        try (Stream<String> lines = Files.lines(folder.resolve("copy"))) {
            lines.map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].contains("/"))
                    .filter(cells -> !cells[2].isEmpty())
                    .forEach(cells -> held.put(cells[0].substring(cells[0].indexOf('/') + 1), view(cells[2])));
            return held;
        } catch (IOException e) {
            return Map.of("nothing yet", Arrays.toString(line));
        }
    }

    /** The example in Java keeps the event's data whole, the other one the record alone. */
    private static String view(String json) {
        return json.startsWith("{\"operation\":")
                ? json.substring(json.indexOf("\"after\":") + "\"after\":".length(), json.lastIndexOf(",\"changed\":"))
                : json;
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
