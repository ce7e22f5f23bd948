package org.entente.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Keeps a PostgreSQL server: starts it, ends when it ends, and ends it with itself. */
final class PostgresMain {
    private static final List<String> DATABASES = List.of("events", "aid", "trade", "chassis");
    private static final int SERVER_DIED = 3;
    private static final Duration STOP_IN_ORDER = Duration.ofSeconds(4);

    private PostgresMain() {}

    /** @param arguments data folder, port */
    public static void main(String[] arguments) throws IOException, SQLException {
        ParentWatch.begin();
        Path data = Path.of(arguments[0]);
        FileChannel lock = lock(data);
        Path complete = data.resolve("entente-complete");
        if (!Files.exists(complete)) {
            // A killed initdb leaves a folder that looks usable and is not.
            PostgresBinaries.delete(data);
        }
        Postmaster postmaster = new Postmaster(data);
        postmaster.clearLeftovers();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postmaster, lock)));
        int port = Integer.parseInt(arguments[1]);
        PostgresBinaries binaries = new PostgresBinaries(Root.work().resolve("postgres"));
        EmbeddedPostgres server = binaries.use(programs -> start(data, port, programs));
        ProcessHandle process = postmaster.running().orElseThrow(() -> new IOException("No server runs in " + data));
        endWithThisProcess(process);
        createDatabases(server);
        Files.writeString(complete, "Initialised in full; without this file the folder is made anew.\n");
        System.out.println(ParentWatch.READY);
        while (Postmaster.isAlive(process)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        System.out.println("The PostgreSQL server has ended by itself.");
        System.exit(SERVER_DIED);
    }

    private static FileChannel lock(Path data) throws IOException {
        Files.createDirectories(data.getParent());
        Path file = data.resolveSibling(data.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            throw new IOException("The data folder " + data + " is in use by another run");
        }
        return channel;
    }

    private static EmbeddedPostgres start(Path data, int port, File programs) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setPort(port)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(programs)
                .setPGStartupWait(Duration.ofSeconds(45))
                .setOutputRedirector(ProcessBuilder.Redirect.INHERIT)
                .setErrorRedirector(ProcessBuilder.Redirect.INHERIT)
                // The same order of text on every machine.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // The library turns both off for quick tests; these parts promise what a real server promises.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                // A server as its manual advises to run it on a disk without moving parts; the defaults are for the
                // machines of long ago. The memory is taken as it is used.
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("effective_cache_size", "4GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "30min")
                .setServerConfig("listen_addresses", "127.0.0.1")
                // Its default, /tmp, is shared with other users' servers.
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    /** A SIGKILL of this process runs no hook, so another one waits for the end of its own input. */
    private static void endWithThisProcess(ProcessHandle server) throws IOException {
        String wait = "trap '' INT TERM HUP; read -r line; kill -INT \"$1\" 2>/dev/null";
        new ProcessBuilder("sh", "-c", wait, "watcher", Long.toString(server.pid()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void stop(Postmaster postmaster, FileChannel lock) {
        try (lock) {
            postmaster.stop(STOP_IN_ORDER);
        } catch (IOException e) {
            System.out.println("The data folder's lock cannot be given back: " + e.getMessage());
        }
    }

    private static void createDatabases(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String database : DATABASES) {
                try (ResultSet found =
                        statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + database + "'")) {
                    if (found.next()) {
                        continue;
                    }
                }
                statement.execute("CREATE DATABASE " + database);
            }
        }
    }
}
