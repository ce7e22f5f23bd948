package org.entente.bench.mixed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.entente.bench.GatewayProcess;
import org.entente.bench.ReadBench;
import org.entente.bench.ReadData;
import org.entente.bench.ReadPaths;
import org.entente.bench.Resident;
import org.entente.bench.Services;
import org.entente.bench.load.OpenLoop;
import org.entente.bench.load.OpenLoop.Outcome;
import org.entente.bench.profile.Watch;
import org.entente.bench.report.Budget;
import org.entente.bench.report.Chart;
import org.entente.bench.report.Line;
import org.entente.bench.report.Recorder;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.parts.Postgres;
import org.entente.trade.testkit.GeneratedFlows;

/**
 * How long answers take when many users ask through the gateway at a fixed rate, from rate to rate until the platform
 * carries no more, and what its processes hold in memory meanwhile.
 */
public final class MixedBench {

    private static final int SEED = 5;
    private static final int WINDOWS = 5;
    private static final double MILLI = 1000;
    private static final double MEMORY = 250;
    /** A platform that answers fewer of what is asked, or so late, carries no more. */
    private static final double CARRIED = 0.97;

    private static final double LATE = 1e6;

    private static final String HEAD =
            """
            | requests/s to send | right answers/s | p50 ms | p99 ms | p99.9 ms | longest ms | failed |
            | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    private final Recorder recorder;
    private final Map<String, Long> processes = new LinkedHashMap<>();
    private final Map<String, Double> memory = new LinkedHashMap<>();

    private MixedBench(Recorder recorder) {
        this.recorder = recorder;
    }

    /** @param arguments events and activities, flows, seconds at each rate, seconds to warm up, rates */
    public static void main(String[] arguments) throws IOException, SQLException {
        List<Integer> numbers = Arrays.stream(arguments).map(Integer::valueOf).toList();
        Recorder recorder = new Recorder(
                "mixed",
                "A mixed load through the gateway",
                ("%,d events, %,d activities, %,d flows; 90 %% reads of one record, 9 %% lists and series, 1 %% writes, at a fixed"
                                + " rate for %d s each; times count from when a request was to be sent.")
                        .formatted(numbers.get(0), numbers.get(0), numbers.get(1), numbers.get(2)));
        new MixedBench(recorder).run(numbers);
        recorder.keep();
        System.exit(0);
    }

    private void run(List<Integer> numbers) throws IOException, SQLException {
        try (RealParts parts = RealParts.fresh();
                Replica events = Services.start("events", "mixed-events", parts);
                Replica aid = Services.start("aid", "mixed-aid", parts);
                Replica trade = Services.start("trade", "mixed-trade", parts);
                GatewayProcess gateway = GatewayProcess.start(events.base(), aid.base(), trade.base());
                OpenLoop load = new OpenLoop(gateway.base())) {
            processes.put("events service", events.process().pid());
            processes.put("aid service", aid.process().pid());
            processes.put("trade service", trade.process().pid());
            processes.put("gateway", gateway.process().pid());
            Mixture mixture = mixture(parts, events, numbers.get(0), numbers.get(1));
            List<Integer> rates = numbers.subList(4, numbers.size());
            load.run(mixture, rates.get(0), Duration.ofSeconds(numbers.get(3)), 1);
            List<Outcome> outcomes = new ArrayList<>();
            for (int rate : rates) {
                Watch.begin("mixed load at %,d requests/s".formatted(rate));
                Outcome outcome = load.run(mixture, rate, Duration.ofSeconds(numbers.get(2)), WINDOWS);
                Watch.lookAtMemory();
                outcomes.add(outcome);
                lookAtMemory();
                if (!carries(outcome)) {
                    break;
                }
            }
            record(outcomes);
        }
    }

    private static Mixture mixture(RealParts parts, Replica events, int records, int rows)
            throws IOException, SQLException {
        ReadData.events(parts, records);
        ReadData.activities(parts, records);
        GeneratedFlows flows = new GeneratedFlows(rows, SEED);
        List<String> datasets;
        try (Connection trade =
                DriverManager.getConnection(parts.postgres().jdbcUrl("trade"), Postgres.USER, Postgres.USER)) {
            flows.write(trade);
            datasets = ReadData.datasetIds(trade);
        }
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "mixed-");
        List<String> pages = Files.readAllLines(ReadPaths.pages(folder.resolve("pages"), events));
        String token = parts.issuer().tokens().token("bench", "editor", "entente", Duration.ofHours(2));
        return new Mixture(records, datasets, pages, flows, token, ReadBench.EVENT);
    }

    private static boolean carries(Outcome outcome) {
        return outcome.failed() == 0
                && outcome.achieved() >= CARRIED * outcome.rate()
                && outcome.all().getValueAtPercentile(99) <= LATE;
    }

    private void lookAtMemory() {
        processes.forEach((name, pid) -> memory.merge(name, Resident.of(pid), Math::max));
    }

    private void record(List<Outcome> outcomes) {
        StringBuilder table = new StringBuilder(HEAD);
        for (Outcome outcome : outcomes) {
            Histogram all = outcome.all();
            table.append("| %,.0f | %,.0f | %.1f | %.1f | %.1f | %.1f | %d |%n"
                    .formatted(
                            outcome.rate(),
                            outcome.achieved(),
                            milliseconds(all, 50),
                            milliseconds(all, 99),
                            milliseconds(all, 99.9),
                            all.getMaxValue() / MILLI,
                            outcome.failed()));
        }
        recorder.table(table.toString());
        recorder.chart(new Chart(
                "mixed",
                "Times of answers by the rate of requests",
                "requests a second",
                "ms",
                Chart.Kind.LINES,
                List.of(),
                List.of(series(outcomes, "p50", 50), series(outcomes, "p99", 99), series(outcomes, "p99.9", 99.9))));
        for (Outcome outcome : outcomes) {
            if (carries(outcome)) {
                String what = "mixed load at %,.0f requests/s: ".formatted(outcome.rate());
                recorder.line(Line.alone(what + "p50", "ms", windows(outcome, 50)));
                recorder.line(Line.alone(what + "p99", "ms", windows(outcome, 99)));
            }
        }
        memory.forEach((name, megabytes) -> {
            Line line = Line.alone(
                    "memory of the " + name + " under the mixed load", "MB resident", new double[] {megabytes});
            recorder.line(line.within(Budget.oursAtMost(MEMORY)));
        });
    }

    private static Chart.Series series(List<Outcome> outcomes, String name, double percentile) {
        return new Chart.Series(
                name,
                outcomes.stream().map(Outcome::rate).toList(),
                outcomes.stream()
                        .map(outcome -> milliseconds(outcome.all(), percentile))
                        .toList());
    }

    private static double[] windows(Outcome outcome, double percentile) {
        return outcome.windows().stream()
                .mapToDouble(window -> milliseconds(window, percentile))
                .toArray();
    }

    private static double milliseconds(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / MILLI;
    }
}
