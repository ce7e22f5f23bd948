package org.entente.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out who listens on a port, where the system tells. */
final class PortOwner {
    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** As in {@code process 4711 (java -jar other.jar)}; empty when the system does not tell. */
    static Optional<String> of(int port) {
        Set<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> listening(Path.of(table), port))
                .map(inode -> "socket:[" + inode + "]")
                .collect(Collectors.toSet());
        Optional<Long> pid = sockets.isEmpty() ? askLsof(port) : holder(sockets);
        return pid.flatMap(ProcessHandle::of).map(PortOwner::describe);
    }

    private static String describe(ProcessHandle process) {
        String line = process.info().commandLine().orElse("");
        String shown = line.length() > 60 ? line.substring(0, 60) + "..." : line;
        return "process " + process.pid() + (shown.isEmpty() ? "" : " (" + shown + ")");
    }

    private static Stream<String> listening(Path table, int port) {
        try {
            String end = String.format(":%04X", port);
            return Files.readAllLines(table).stream()
                    .map(line -> line.trim().split("\\s+"))
                    .filter(cells -> cells.length > 9 && cells[1].endsWith(end) && cells[3].equals(LISTENING))
                    .map(cells -> cells[9]);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<Long> holder(Set<String> sockets) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holds(pid, sockets))
                .findFirst();
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException e) {
            // Another user's, or ended meanwhile.
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<Long> askLsof(int port) {
        try {
            Process lsof = new ProcessBuilder(List.of("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String first = lsof.inputReader().readLine();
            return first == null ? Optional.empty() : Optional.of(Long.valueOf(first.trim()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
