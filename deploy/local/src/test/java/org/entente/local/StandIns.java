package org.entente.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.parts.Command;
import org.entente.parts.Readiness;

/** Small children in place of the real ones, whose logs and process numbers are easy to find. */
record StandIns(Path folder) {

    Part idle(String name, boolean restarted, Part... needed) {
        return part(name, restarted, List.of(), needed);
    }

    Part dyingAtOnce(String name, int exitCode) {
        return part(name, true, List.of(Integer.toString(exitCode)));
    }

    private Part part(String name, boolean restarted, List<String> arguments, Part... needed) {
        Command command = Command.guarded(
                name,
                List.of("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                List.of(Path.of("target", "test-classes").toAbsolutePath().toString()),
                Idle.class.getName(),
                arguments,
                Map.of(),
                log(name),
                Readiness.line("ready"));
        return new Part(command, "nowhere", restarted, List.of(needed));
    }

    Path log(String name) {
        return folder.resolve(name + ".log");
    }

    /** Of each start of this child so far. */
    List<ProcessHandle> processes(String name) throws IOException {
        return Files.readAllLines(log(name)).stream()
                .filter(line -> line.startsWith("process "))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.substring("process ".length()))).stream())
                .toList();
    }
}
