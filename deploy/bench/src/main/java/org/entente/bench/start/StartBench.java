package org.entente.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.entente.bench.load.Spread;
import org.entente.bench.report.Chart;
import org.entente.bench.report.Line;
import org.entente.bench.report.Recorder;
import org.entente.chassis.testkit.RealParts;

/**
 * How long the whole platform takes to be ready from built jars, and each process by itself: on JDK 17 and 25, as it is and
 * with what an earlier run left, an archive of classes (AppCDS) or an AOT cache.
 */
public final class StartBench {

    private static final List<String> MODULES = List.of("events-service", "aid-service", "trade-service", "gateway");
    private static final int NEWER = 25;

    private final Recorder recorder;
    private final int rounds;
    private final Path work;

    private StartBench(Recorder recorder, int rounds, Path work) {
        this.recorder = recorder;
        this.rounds = rounds;
        this.work = work;
    }

    /** @param arguments rounds of each process, rounds of the whole platform */
    public static void main(String[] arguments) throws IOException {
        Path work = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "start-");
        Recorder recorder = new Recorder(
                "start",
                "Start-up",
                "From the start of a process to its readiness, over databases that exist; the whole platform by"
                        + " `deploy/local/up --fresh`, which makes its databases first.");
        int platform = Integer.parseInt(arguments[1]);
        if (platform > 0) {
            new PlatformStart(work.resolve("platform")).measure(recorder, platform);
        }
        int processes = Integer.parseInt(arguments[0]);
        if (processes > 0) {
            new StartBench(recorder, processes, work).processes();
        }
        recorder.keep();
        System.exit(0);
    }

    private void processes() throws IOException {
        List<Jdk> jdks = new ArrayList<>(List.of(Jdk.own()));
        Optional<Jdk> newer = Jdk.of(NEWER);
        if (newer.isEmpty()) {
            recorder.leaveOut("each process on JDK " + NEWER, "there is none here, and ENTENTE_JDK25 names none");
        } else if (Jdk.own().version() != NEWER) {
            jdks.add(newer.get());
        }
        StringBuilder table = new StringBuilder(
                "| process | start | seconds | CPU seconds | MB resident when ready |\n| --- | --- | ---: | ---: | ---: |\n");
        Map<String, List<Double>> bars = new LinkedHashMap<>();
        try (RealParts parts = RealParts.fresh()) {
            for (String module : MODULES) {
                Map<Start, List<Start.Cost>> costs = measure(parts, module, jdks);
                Start first = costs.keySet().iterator().next();
                costs.forEach((start, found) -> {
                    table.append("| %s | %s | %.1f | %.1f | %.0f |%n"
                            .formatted(
                                    module,
                                    start.name(),
                                    median(found, Start.Cost::seconds),
                                    median(found, Start.Cost::cpu),
                                    median(found, Start.Cost::resident)));
                    bars.computeIfAbsent(start.name(), name -> new ArrayList<>())
                            .add(median(found, Start.Cost::seconds));
                    if (start != first) {
                        recorder.line(Line.beside(
                                "start of %s, %s".formatted(module, start.name()),
                                "s",
                                values(found, Start.Cost::seconds),
                                first.name(),
                                values(costs.get(first), Start.Cost::seconds)));
                    }
                });
            }
        }
        recorder.table(table.toString());
        List<Chart.Series> series = new ArrayList<>();
        bars.forEach((name, seconds) -> series.add(new Chart.Series(name, List.of(), seconds)));
        recorder.chart(new Chart("start", "Seconds until ready", "", "s", Chart.Kind.BARS, MODULES, series));
    }

    /** In turn; the first round, in which databases and caches of the machine are filled, is forgotten. */
    private Map<Start, List<Start.Cost>> measure(RealParts parts, String module, List<Jdk> jdks) throws IOException {
        Map<Start, List<Start.Cost>> costs = new LinkedHashMap<>();
        for (Jdk jdk : jdks) {
            for (boolean cached : new boolean[] {false, true}) {
                costs.put(new Start(module, jdk, cached, work), new ArrayList<>());
            }
        }
        for (Start start : costs.keySet()) {
            start.prepare(parts);
        }
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<Start, List<Start.Cost>> each : costs.entrySet()) {
                Start.Cost cost = each.getKey().measure(parts);
                if (round >= 0) {
                    each.getValue().add(cost);
                }
            }
        }
        return costs;
    }

    private static double[] values(List<Start.Cost> costs, ToDoubleFunction<Start.Cost> figure) {
        return costs.stream().mapToDouble(figure).toArray();
    }

    private static double median(List<Start.Cost> costs, ToDoubleFunction<Start.Cost> figure) {
        return Spread.of(values(costs, figure)).median();
    }
}
