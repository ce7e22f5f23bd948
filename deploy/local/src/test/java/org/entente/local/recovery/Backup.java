package org.entente.local.recovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.entente.chassis.testkit.RealParts;
import org.entente.parts.Postgres;

/**
 * A base backup of the running server and an archive of its log, with what the server itself has: no program but
 * {@code cp}. It does what {@code pg_basebackup} and a WAL archive do, and what the page on backups says.
 */
final class Backup {

    /** Files that a base backup is to leave out: they belong to the run, not to the data. */
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_replslot", "pg_stat_tmp", "pg_notify", "pg_subtrans");

    private final RealParts parts;
    private final Path data;
    private final Path base;
    private final Path archive;

    Backup(RealParts parts) {
        this.parts = parts;
        data = parts.databaseFolder();
        base = data.resolveSibling("base-backup");
        archive = data.resolveSibling("archive");
    }

    /** Lets the server keep each finished segment of its log; needs a restart. */
    void archiveLog() throws IOException, SQLException {
        Files.createDirectories(archive);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set archive_mode = 'on'");
            statement.execute("alter system set archive_command = 'test ! -f " + archive + "/%f && cp %p " + archive
                    + "/%f.part && mv " + archive + "/%f.part " + archive + "/%f'");
        }
        parts.postgres().restart();
    }

    /** Copies the files of the server while it runs and writes. */
    void take() throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('operations', fast => true)");
            copy(data, base);
            try (ResultSet end = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                end.next();
                Files.writeString(base.resolve("backup_label"), end.getString(1));
            }
        }
    }

    /** The server's time; what commits later is not in a server that is restored to it. */
    String now() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet now = statement.executeQuery("select clock_timestamp()")) {
            now.next();
            return now.getString(1);
        }
    }

    /** Closes the segment that is being written, so that it is archived. */
    void closeSegment() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_switch_wal()");
        }
    }

    /** The name of the newest archived segment; the archiver's own word. */
    String archived() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_archived_wal from pg_stat_archiver")) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** The segment that a position of now would be written to. */
    String segment() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_walfile_name(pg_current_wal_lsn())")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Puts the server back to what it was at a time, and starts it. The folder before it stays beside it. */
    void restore(String time) throws IOException {
        parts.postgres().close();
        Files.move(data, data.resolveSibling("given-up"));
        copy(base, data);
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                """

                restore_command = 'cp %s/%%f "%%p"'
                recovery_target_time = '%s'
                recovery_target_action = 'promote'
                """
                        .formatted(archive, time),
                StandardOpenOption.APPEND);
        Files.createFile(data.resolve("recovery.signal"));
        parts.postgres().restart();
    }

    boolean isRecovering() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_is_in_recovery()")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(parts.postgres().jdbcUrl("postgres"), Postgres.USER, Postgres.USER);
    }

    /** What vanishes meanwhile is no loss: the log tells of it. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(folder).toString());
                Files.createDirectories(target);
                Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(folder));
                boolean empty =
                        LEFT_OUT.contains(folder.getFileName().toString()) || folder.equals(from.resolve("pg_wal"));
                return empty ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(
                                file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException gone) {
                        return FileVisitResult.CONTINUE;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
