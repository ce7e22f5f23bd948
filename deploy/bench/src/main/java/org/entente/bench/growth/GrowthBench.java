package org.entente.bench.growth;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.bench.Services;
import org.entente.bench.load.KeptConnection;
import org.entente.bench.load.Spread;
import org.entente.bench.profile.Watch;
import org.entente.bench.report.Chart;
import org.entente.bench.report.Line;
import org.entente.bench.report.Recorder;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.parts.Postgres;

/**
 * What each read and list costs at ten thousand, a hundred thousand, a million and ten million rows. Each number of rows has
 * its own rounds, for the tables hold one number at a time; a number whose rows would take too long to make is left out.
 */
public final class GrowthBench {

    private static final int TEN = 10;

    /** Making ten times the rows takes somewhat more than ten times as long. */
    private static final int LONGER = 12;

    /** Rounds that warm up a service that has just started; later ones fill the database's cache alone. */
    private static final int COLD = 15;

    private final Recorder recorder;
    private final int questions;
    private final int rounds;
    private final Duration patience;

    private GrowthBench(Recorder recorder, int questions, int rounds, Duration patience) {
        this.recorder = recorder;
        this.questions = questions;
        this.rounds = rounds;
        this.patience = patience;
    }

    /** @param arguments the fewest rows, the most rows, questions of each kind in a round, rounds, seconds to make rows */
    public static void main(String[] arguments) throws IOException, SQLException {
        List<Long> numbers = Arrays.stream(arguments).map(Long::valueOf).toList();
        Recorder recorder = new Recorder(
                "growth",
                "Cost beside the number of rows",
                "Generated events and flows from %,d to %,d; %d questions of each kind a round, one after the other, each about another"
                                .formatted(numbers.get(0), numbers.get(1), numbers.get(2))
                        + " record. The ratio is to a tenth of the rows.");
        GrowthBench bench = new GrowthBench(
                recorder, numbers.get(2).intValue(), numbers.get(3).intValue(), Duration.ofSeconds(numbers.get(4)));
        for (Subject subject : List.of(new EventsSubject(), new FlowsSubject())) {
            bench.measure(subject, numbers.get(0), numbers.get(1));
        }
        recorder.keep();
        System.exit(0);
    }

    private void measure(Subject subject, long fewest, long most) throws IOException, SQLException {
        Map<String, List<double[]>> medians = new LinkedHashMap<>();
        List<Double> sizes = new ArrayList<>();
        try (RealParts parts = RealParts.fresh();
                Replica service = Services.start(subject.service(), "growth", parts);
                Connection database = DriverManager.getConnection(
                        parts.postgres().jdbcUrl(subject.service()), Postgres.USER, Postgres.USER)) {
            double took = 0;
            for (long rows = fewest; rows <= most; rows *= TEN) {
                if (took * LONGER > patience.toSeconds()) {
                    recorder.leaveOut(
                            "%,d %s".formatted(rows, subject.what()),
                            "a tenth took %.0f s to make, and there are %d s".formatted(took, patience.toSeconds()));
                    break;
                }
                long start = System.nanoTime();
                try (Statement statement = database.createStatement()) {
                    statement.execute(subject.emptying());
                }
                subject.make(database, rows);
                took = (System.nanoTime() - start) / 1e9;
                System.out.printf("%,d %s made in %.0f s%n", rows, subject.what(), took);
                sizes.add((double) rows);
                Watch.begin("%,d %s".formatted(rows, subject.what()));
                ask(service, subject.questions(rows), rows == fewest ? COLD : 1)
                        .forEach((name, found) -> medians.computeIfAbsent(name, first -> new ArrayList<>())
                                .add(found));
                Watch.lookAtMemory();
            }
        }
        record(subject, sizes, medians);
    }

    private Map<String, double[]> ask(Replica service, Map<String, Subject.Question> kinds, int warmUp)
            throws IOException {
        Map<String, double[]> found = new LinkedHashMap<>();
        try (KeptConnection client = new KeptConnection(service.base())) {
            for (var kind : kinds.entrySet()) {
                double[] medians = new double[rounds];
                for (int round = -warmUp; round < rounds; round++) {
                    double[] times = new double[questions];
                    for (int i = 0; i < questions; i++) {
                        long start = System.nanoTime();
                        client.get(kind.getValue().path());
                        times[i] = (System.nanoTime() - start) / 1e6;
                    }
                    medians[Math.max(0, round)] = Spread.of(times).median();
                }
                found.put(kind.getKey(), medians);
            }
        }
        return found;
    }

    private void record(Subject subject, List<Double> sizes, Map<String, List<double[]>> medians) {
        StringBuilder table = new StringBuilder("### " + subject.what() + ": p50 ms\n\n| rows |");
        medians.keySet().forEach(name -> table.append(' ').append(name).append(" |"));
        table.append("\n| ---: |").append(" ---: |".repeat(medians.size())).append('\n');
        for (int i = 0; i < sizes.size(); i++) {
            table.append("| %,.0f |".formatted(sizes.get(i)));
            for (List<double[]> found : medians.values()) {
                table.append(" %.2f |".formatted(Spread.of(found.get(i)).median()));
            }
            table.append('\n');
        }
        recorder.table(table.toString());
        List<Chart.Series> series = new ArrayList<>();
        medians.forEach((name, found) -> {
            series.add(new Chart.Series(
                    name,
                    sizes,
                    found.stream().map(each -> Spread.of(each).median()).toList()));
            if (sizes.size() > 1) {
                int last = sizes.size() - 1;
                recorder.line(Line.beside(
                        "%s, %,.0f %s".formatted(name, sizes.get(last), subject.what()),
                        "ms",
                        found.get(last),
                        "a tenth",
                        found.get(last - 1)));
            }
        });
        recorder.chart(new Chart(
                "growth-" + subject.service(),
                "Time of an answer by the number of " + subject.what(),
                subject.what(),
                "p50 in ms",
                Chart.Kind.LINES,
                List.of(),
                series));
    }
}
