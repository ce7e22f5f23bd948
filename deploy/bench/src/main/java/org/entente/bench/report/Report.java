package org.entente.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.bench.profile.Profile;
import org.entente.bench.profile.Watch;
import org.entente.chassis.http.Json;

/** Makes one report of what all benchmarks found last, with its charts, or prints the table of a quick run. */
public final class Report {

    private static final String HEAD =
            "| what | ours | theirs | ratio, ours to theirs (least to most) | budget | holds | rounds |%n"
                    + "| --- | ---: | ---: | ---: | ---: | --- | ---: |%n";

    /** No full run has it. */
    private static final String OF_ONES_OWN_FILES = "iati";

    private Report() {}

    /**
     * @param arguments {@code write}, {@code profiles} for the page of profiles alone, or {@code print} for a quick run; then
     *     the benchmarks in their order
     */
    public static void main(String[] arguments) throws IOException {
        boolean quick = arguments[0].equals("print");
        Path folder = Path.of("report");
        List<Profile> profiles = profiles(List.of(arguments).subList(1, arguments.length));
        if (arguments[0].equals("profiles")) {
            clear(Files.createDirectories(folder), "profile-*.svg");
            ProfilePage.write(profiles, folder);
            System.out.println("The profiles are deploy/bench/report/" + ProfilePage.FILE + ".");
            return;
        }
        List<Results> all = read(List.of(arguments).subList(1, arguments.length), quick);
        if (all.isEmpty()) {
            System.err.println("No benchmark has run; deploy/bench/run --help tells how.");
            System.exit(2);
        }
        if (quick) {
            System.out.println("\n" + table(all, false) + leftOut(all));
            return;
        }
        clear(Files.createDirectories(folder), "*.svg");
        ProfilePage.write(profiles, folder);
        Reasons reasons = Reasons.read(Path.of("reasons.md"));
        Notes notes = new Notes(reasons, profiles);
        Files.writeString(
                folder.resolve("report.md"),
                page(all, folder, notes) + notRun(arguments, all) + history(Path.of("history.md")));
        System.out.println(table(all, true) + leftOut(all));
        notes.without().forEach(heading -> System.out.println("no reason in reasons.md: ## " + heading));
        reasons.needless(all).forEach(heading -> System.out.println("left out of the report: ## " + heading));
        System.out.println("The report is deploy/bench/report/report.md.");
    }

    private static void clear(Path folder, String files) throws IOException {
        try (var old = Files.newDirectoryStream(folder, files)) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }

    private static List<Profile> profiles(List<String> names) throws IOException {
        List<Profile> all = new ArrayList<>();
        for (String name : names) {
            Path file = Watch.FOLDER.resolve(name + ".json");
            if (Files.exists(file)) {
                all.add(Json.MAPPER.readValue(Files.readString(file), Profile.class));
            }
        }
        return all;
    }

    /** What somebody has written down of what was done and what it gave, one heading deeper; empty where nobody has. */
    static String history(Path file) throws IOException {
        return Files.exists(file) ? "\n#" + Files.readString(file).strip() + "\n" : "";
    }

    private static List<Results> read(List<String> names, boolean quick) throws IOException {
        List<Results> all = new ArrayList<>();
        for (String name : names) {
            Path file = Recorder.folder(quick).resolve(name + ".json");
            if (Files.exists(file)) {
                all.add(Json.MAPPER.readValue(Files.readString(file), Results.class));
            }
        }
        return all;
    }

    static String page(List<Results> all, Path folder, Notes notes) throws IOException {
        StringBuilder page = new StringBuilder("# Benchmarks\n\n");
        page.append(Texts.INTRODUCTION);
        page.append("The machine: ").append(machine(all)).append(".\n\n## Budgets\n\n");
        List<Line> judged = new ArrayList<>();
        page.append(HEAD.formatted());
        for (Results results : all) {
            for (Line line : results.lines()) {
                if (line.budget() != null) {
                    judged.add(line);
                    page.append(notes.row(results.bench(), line)).append('\n');
                }
            }
        }
        page.append('\n').append(notes(judged)).append(notes.text());
        draw(page, folder, Texts.budgets(judged));
        for (Results results : all) {
            section(page, folder, results, notes);
        }
        return page.toString();
    }

    private static void section(StringBuilder page, Path folder, Results results, Notes notes) throws IOException {
        page.append("## ").append(results.title()).append("\n\n");
        page.append("`deploy/bench/run %s`, %s, %d s. %s%n%n"
                .formatted(results.bench(), results.day(), results.seconds(), results.data()));
        page.append(HEAD.formatted());
        results.lines()
                .forEach(line -> page.append(notes.row(results.bench(), line)).append('\n'));
        page.append('\n').append(notes(results.lines()));
        results.leftOut()
                .forEach(text -> page.append("- Left out: ").append(text).append('\n'));
        page.append(results.leftOut().isEmpty() ? "" : "\n");
        for (Chart chart : results.charts()) {
            draw(page, folder, chart);
        }
        results.tables().forEach(table -> page.append(table.strip()).append("\n\n"));
    }

    private static void draw(StringBuilder page, Path folder, Chart chart) throws IOException {
        Files.writeString(folder.resolve(chart.name() + ".svg"), Drawing.svg(chart));
        page.append("![%s](%s.svg)%n%n".formatted(chart.title(), chart.name()));
    }

    private static String notes(List<Line> lines) {
        String notes = lines.stream()
                .filter(line -> line.note() != null)
                .map(line -> "- " + line.what() + ": " + line.note() + ".\n")
                .collect(Collectors.joining());
        return notes.isEmpty() ? "" : notes + "\n";
    }

    private static String machine(List<Results> all) {
        return all.stream()
                .flatMap(results -> results.machine().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String notRun(String[] names, List<Results> all) {
        String missing = Arrays.stream(names)
                .skip(1)
                .filter(name ->
                        all.stream().noneMatch(results -> results.bench().equals(name)))
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "" : "Not run: " + missing + ".\n";
    }

    private static String table(List<Results> all, boolean judged) {
        return HEAD.formatted()
                + all.stream()
                        .flatMap(results -> results.lines().stream())
                        .map(line -> line.row(judged) + "\n")
                        .collect(Collectors.joining());
    }

    private static String leftOut(List<Results> all) {
        return all.stream()
                .flatMap(results -> results.leftOut().stream())
                .map(text -> "left out: " + text + "\n")
                .collect(Collectors.joining("\n", "", ""));
    }
}
