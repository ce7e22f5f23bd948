package org.entente.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.parts.Postgres;

/** Asks the database itself by {@code pgbench}: one prepared statement a transaction, over as many connections as clients. */
public final class Pgbench implements Side {

    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("(?m)^number of failed transactions: ([0-9]+)");
    private static final int COLUMN_OF_TIME = 2;

    private final String database;
    private final int port;
    private final Path script;
    private final Path work;

    /** @param work a folder of its own */
    public Pgbench(Postgres server, String database, String script, Path work) {
        this.database = database;
        this.port = server.port();
        this.work = work;
        try {
            Files.createDirectories(work);
            this.script = Files.writeString(work.resolve("script.sql"), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Figures ask(int clients, Duration duration) {
        String text = Program.run(List.of(
                "env",
                "PGPASSWORD=" + Postgres.USER,
                "pgbench",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-U",
                Postgres.USER,
                "-n",
                "-M",
                "prepared",
                "-c",
                String.valueOf(clients),
                "-j",
                String.valueOf(Math.min(2, clients)),
                "-T",
                String.valueOf(duration.toSeconds()),
                "-f",
                script.toString(),
                "-l",
                "--log-prefix=" + work.resolve("times"),
                database));
        Matcher rate = RATE.matcher(text);
        Matcher failed = FAILED.matcher(text);
        if (!rate.find() || failed.find() && !failed.group(1).equals("0")) {
            throw new IllegalStateException("pgbench failed:" + System.lineSeparator() + text);
        }
        long[] times = times();
        return new Figures(Double.parseDouble(rate.group(1)), at(times, 0.5), at(times, 0.99), Double.NaN);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1.0, sorted.length * share)];
    }

    /** Reads what it has written of each transaction, and removes it. */
    private long[] times() {
        List<long[]> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.filter(name -> name.getFileName().toString().startsWith("times"))
                    .toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    all.add(lines.mapToLong(line -> Long.parseLong(line.split(" ")[COLUMN_OF_TIME]))
                            .toArray());
                }
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }
}
