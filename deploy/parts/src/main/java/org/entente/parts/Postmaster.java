package org.entente.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The PostgreSQL server process of a data folder, as its {@code postmaster.pid} names it. */
final class Postmaster {
    private final Path data;

    Postmaster(Path data) {
        this.data = data;
    }

    /** The live server of this folder; empty also when the file was left by a server that is gone. */
    Optional<ProcessHandle> running() {
        try (Stream<String> lines = Files.lines(pidFile())) {
            return lines.findFirst()
                    .map(String::trim)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(Postmaster::isPostgres)
                    .filter(Postmaster::isAlive);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        // Another process may have the number by now.
        return process.info().command().filter(it -> it.endsWith("/postgres")).isPresent();
    }

    /** A server that nobody has reaped is dead, though the system still lists it. */
    static boolean isAlive(ProcessHandle process) {
        try {
            String state = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return state.charAt(state.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return process.isAlive();
        }
    }

    /** Sends a signal to the server and the processes that it started. */
    void signal(String signal) {
        // Some of those that it started may end meanwhile, so that not all need be reached.
        running()
                .ifPresent(server -> Signals.sendToEach(
                        signal, tree(server).map(ProcessHandle::pid).toList()));
    }

    /** SIGKILL to the server and all that it started, and waits until they are gone. */
    void kill() {
        running().ifPresent(server -> {
            // The server first, so that it starts no more of them.
            List<ProcessHandle> all = tree(server).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(Postmaster::awaitEnd);
        });
    }

    /** Ends sessions and server in order, and kills what is left after that time. */
    void stop(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        running().ifPresent(server -> {
            Signals.sendToEach("INT", List.of(server.pid()));
            while (isAlive(server) && System.nanoTime() < end) {
                LockSupport.parkNanos(5_000_000);
            }
        });
        kill();
    }

    private static Stream<ProcessHandle> tree(ProcessHandle server) {
        return Stream.concat(Stream.of(server), server.descendants()).filter(Postmaster::isAlive);
    }

    private static void awaitEnd(ProcessHandle process) {
        while (isAlive(process)) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Makes the folder free for a new server: ends one that outlived its keeper, drops a stale file. */
    void clearLeftovers() throws IOException {
        kill();
        Files.deleteIfExists(pidFile());
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
