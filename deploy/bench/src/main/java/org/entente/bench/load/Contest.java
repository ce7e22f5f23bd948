package org.entente.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.entente.bench.profile.Watch;

/**
 * Sides that do the same, in rounds: each round asks every side once, each round another one first, and only figures of
 * one round are set beside each other. What else the machine does then meets all alike.
 */
public final class Contest {

    private static final double MILLI = 1000;

    private final String title;
    private final Map<String, Side> sides = new LinkedHashMap<>();
    private final Map<String, List<Figures>> rounds = new LinkedHashMap<>();

    public Contest(String title) {
        this.title = title;
    }

    public Contest side(String name, Side side) {
        sides.put(name, side);
        rounds.put(name, new ArrayList<>());
        return this;
    }

    /** Asks all, and forgets what came of it. */
    public void warmUp(int clients, Duration each) {
        sides.values().forEach(side -> side.ask(clients, each));
    }

    public void round(int clients, Duration each) {
        List<String> names = List.copyOf(sides.keySet());
        int done = rounds.get(names.get(0)).size();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get((i + done) % names.size());
            Watch.begin(title + ": " + name);
            Figures figures = sides.get(name).ask(clients, each);
            Watch.end();
            rounds.get(name).add(figures);
        }
    }

    /** How one side's figure stands to another's of the same round. */
    public Spread ratio(String one, String other, ToDoubleFunction<Figures> figure) {
        return of(i -> figure.applyAsDouble(rounds.get(one).get(i))
                / figure.applyAsDouble(rounds.get(other).get(i)));
    }

    /** What a side that stands before another adds to its figure, in the figure's unit. */
    public Spread added(String one, String behind, ToDoubleFunction<Figures> figure) {
        return of(i -> figure.applyAsDouble(rounds.get(one).get(i))
                - figure.applyAsDouble(rounds.get(behind).get(i)));
    }

    /** How what one side adds stands to what another adds to the same. */
    public Spread addedRatio(String one, String other, String behind, ToDoubleFunction<Figures> figure) {
        return of(i -> {
            double base = figure.applyAsDouble(rounds.get(behind).get(i));
            return (figure.applyAsDouble(rounds.get(one).get(i)) - base)
                    / (figure.applyAsDouble(rounds.get(other).get(i)) - base);
        });
    }

    /** One side's figure of each round. */
    public double[] values(String side, ToDoubleFunction<Figures> figure) {
        return rounds.get(side).stream().mapToDouble(figure).toArray();
    }

    /** What a side that stands before another adds to its figure in each round. */
    public double[] addedValues(String side, String behind, ToDoubleFunction<Figures> figure) {
        double[] before = values(side, figure);
        double[] alone = values(behind, figure);
        return IntStream.range(0, before.length)
                .mapToDouble(i -> before[i] - alone[i])
                .toArray();
    }

    /** A table in Markdown: a line for each side, medians over the rounds. */
    public String table() {
        StringBuilder table = new StringBuilder(
                "### %s%n%n| side | requests/s | p50 ms | p99 ms | CPU µs a request |%n| --- | ---: | ---: | ---: | ---: |%n"
                        .formatted(title));
        rounds.forEach((name, figures) -> table.append("| %s | %,.0f | %.2f | %.2f | %s |%n"
                .formatted(
                        name,
                        median(figures, Figures::rate),
                        median(figures, Figures::p50) / MILLI,
                        median(figures, Figures::p99) / MILLI,
                        cpu(median(figures, Figures::cpu)))));
        return table.toString();
    }

    private static String cpu(double micros) {
        return Double.isNaN(micros) ? "" : "%.0f".formatted(micros);
    }

    private static double median(List<Figures> figures, ToDoubleFunction<Figures> figure) {
        return Spread.of(figures.stream().mapToDouble(figure).toArray()).median();
    }

    private Spread of(java.util.function.IntToDoubleFunction figure) {
        int done = rounds.values().iterator().next().size();
        return Spread.of(IntStream.range(0, done).mapToDouble(figure).toArray());
    }
}
