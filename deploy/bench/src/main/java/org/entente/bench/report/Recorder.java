package org.entente.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.bench.profile.Watch;
import org.entente.chassis.http.Json;

/** Takes down what a benchmark finds, prints it at once, and keeps it for the report. */
public final class Recorder {

    /** Set by {@code deploy/bench/run --quick}. */
    private static final boolean QUICK = Boolean.getBoolean("entente.bench.quick");

    private final String bench;
    private final String title;
    private final String data;
    private final long start = System.nanoTime();
    private final List<Line> lines = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();

    /**
     * @param bench its name on the command line
     * @param data what is measured on: sizes and seeds
     */
    public Recorder(String bench, String title, String data) {
        this.bench = bench;
        this.title = title;
        this.data = data;
        System.out.printf("%n## %s%n%n%s%n", title, data);
    }

    /** Whether this is the quick form, which prints ratios without judging them. */
    public static boolean quick() {
        return QUICK;
    }

    public void line(Line line) {
        Watch.lookAtMemory();
        lines.add(line);
        System.out.println(line.row(!QUICK) + (line.note() == null ? "" : " " + line.note()));
    }

    public void leaveOut(String what, String why) {
        leftOut.add(what + ": " + why);
        System.out.println("left out: " + what + ": " + why);
    }

    /** Details in Markdown. */
    public void table(String markdown) {
        tables.add(markdown);
        System.out.println();
        System.out.println(markdown);
    }

    public void chart(Chart chart) {
        charts.add(chart);
    }

    /**
     * Keeps it, in place of what an earlier run of the same benchmark found; where a profile is taken that alone, for what is
     * watched is slower.
     */
    public void keep() {
        long seconds = Math.round((System.nanoTime() - start) / 1e9);
        if (Watch.on()) {
            Watch.keep(bench);
            return;
        }
        Results results = new Results(
                bench,
                title,
                QUICK,
                LocalDate.now().toString(),
                seconds,
                Machine.facts(),
                data,
                lines,
                leftOut,
                tables,
                charts);
        try {
            Files.createDirectories(folder(QUICK));
            Files.writeString(folder(QUICK).resolve(bench + ".json"), Json.write(results));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.printf("%n(%s took %d s)%n", bench, seconds);
    }

    /** Where results are kept until they are reported, relative to the module. */
    static Path folder(boolean quick) {
        return Path.of("target", quick ? "quick-results" : "results");
    }
}
