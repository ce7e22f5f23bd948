package org.entente.bench.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.bench.load.Spread;
import org.entente.bench.report.Budget;
import org.entente.bench.report.Chart;
import org.entente.bench.report.Line;
import org.entente.bench.report.Recorder;

/** Whether ours are twice the best of the peers in each scenario. */
final class Verdicts {

    private static final int CLIENTS = 16;
    private static final double TWICE = 2;
    private static final double MILLI = 1000;
    private static final String GATEWAY = "what the gateway adds to the p50";
    private static final String BARE = "pgbench";

    /** What the peers' script calls a scenario, and what we call it. */
    private static final Map<String, String> SCENARIOS = new LinkedHashMap<>();

    static {
        SCENARIOS.put("by-id", "one record by id");
        SCENARIOS.put("page", "a page of 50");
        SCENARIOS.put("series", "a series");
        SCENARIOS.put("post", "a write");
    }

    /** Whoever stands before another is compared by what it adds. */
    private static final List<String> SERVICES = List.of("spring", "spring-stored", "node");

    private final Recorder recorder;
    private final Map<String, Map<String, TreeMap<Integer, double[]>>> figures = new LinkedHashMap<>();
    private final Map<String, Double> errors = new TreeMap<>();

    private Verdicts(Recorder recorder) {
        this.recorder = recorder;
    }

    static void record(Recorder recorder, PeersRun.Output output) {
        Verdicts verdicts = new Verdicts(recorder);
        output.figures().forEach(verdicts::read);
        SCENARIOS.forEach(verdicts::scenario);
        verdicts.gateway();
        verdicts.chart();
        verdicts.errors.forEach(
                (name, count) -> recorder.leaveOut(name, "%.0f requests were answered with an error".formatted(count)));
        recorder.table(
                "### What the peers' script printed\n\n```\n" + output.text().strip() + "\n```");
    }

    /** What we call a scenario. */
    static String called(String scenario) {
        return scenario.equals("static") ? GATEWAY : SCENARIOS.getOrDefault(scenario, scenario);
    }

    private void read(String line) {
        String[] cells = line.split(" +");
        if (cells.length < 8 || Integer.parseInt(cells[1]) != CLIENTS) {
            return;
        }
        figures.computeIfAbsent(cells[0], name -> new LinkedHashMap<>())
                .computeIfAbsent(cells[2], name -> new TreeMap<>())
                .put(
                        Integer.parseInt(cells[3]),
                        new double[] {Double.parseDouble(cells[4]), Double.parseDouble(cells[5])});
        double failed = Double.parseDouble(cells[7]);
        if (failed > 0) {
            errors.merge(cells[2] + ", " + cells[0], failed, Double::sum);
        }
    }

    private void scenario(String scenario, String called) {
        Map<String, TreeMap<Integer, double[]>> all = figures.getOrDefault(scenario, Map.of());
        String ours = scenario.equals("series") ? "entente-trade" : "entente";
        if (!all.containsKey(ours)) {
            recorder.leaveOut(called, "the run had no time for it");
            return;
        }
        String best = SERVICES.stream()
                .filter(all::containsKey)
                .max(Comparator.comparingDouble(name -> median(all.get(name).values(), 0)))
                .orElseThrow();
        compare(called + ", the best peer", all.get(ours), best, all.get(best), true);
        if (all.containsKey(BARE)) {
            compare(called + ", the database alone", all.get(ours), BARE, all.get(BARE), false);
        }
    }

    private void compare(
            String what,
            TreeMap<Integer, double[]> ours,
            String other,
            TreeMap<Integer, double[]> theirs,
            boolean judged) {
        List<Integer> rounds =
                ours.keySet().stream().filter(theirs::containsKey).toList();
        Line line = Line.beside(what, "requests/s", values(rounds, ours, 0), other, values(rounds, theirs, 0));
        recorder.line(judged ? line.within(Budget.ratioAtLeast(TWICE)) : line);
    }

    /** What each gateway adds to the p50 of a server of files. */
    private void gateway() {
        Map<String, TreeMap<Integer, double[]>> all = figures.getOrDefault("static", Map.of());
        if (!all.containsKey("entente-gateway") || !all.containsKey("entente-static")) {
            recorder.leaveOut("the gateway beside Spring Cloud Gateway", "the run had no time for it");
            return;
        }
        List<Integer> rounds = new ArrayList<>(all.get("entente-gateway").keySet());
        all.values().forEach(side -> rounds.retainAll(side.keySet()));
        double[] ours = added(rounds, all.get("entente-gateway"), all.get("entente-static"));
        double[] spring = added(rounds, all.get("spring-gateway"), all.get("nginx-static"));
        double[] nginx = added(rounds, all.get("nginx"), all.get("nginx-static"));
        recorder.line(Line.beside(GATEWAY, "ms", ours, "spring-gateway", spring).within(Budget.ratioAtMost(1 / TWICE)));
        recorder.line(Line.beside(GATEWAY, "ms", ours, "nginx", nginx).within(Budget.ratioAtMost(TWICE)));
    }

    private static double[] added(
            List<Integer> rounds, TreeMap<Integer, double[]> side, TreeMap<Integer, double[]> behind) {
        double[] before = values(rounds, side, 1);
        double[] alone = values(rounds, behind, 1);
        double[] added = new double[before.length];
        Arrays.setAll(added, i -> (before[i] - alone[i]) / MILLI);
        return added;
    }

    private void chart() {
        List<String> names = new ArrayList<>(SERVICES);
        names.add("entente");
        List<Chart.Series> series = new ArrayList<>();
        for (String name : names) {
            series.add(new Chart.Series(
                    name,
                    List.of(),
                    SCENARIOS.keySet().stream()
                            .map(scenario -> ofBare(scenario, name))
                            .toList()));
        }
        recorder.chart(new Chart(
                "peers",
                "Requests a second as a part of what pgbench reaches, 16 clients",
                "",
                "part",
                Chart.Kind.BARS,
                List.copyOf(SCENARIOS.values()),
                series));
    }

    private double ofBare(String scenario, String name) {
        Map<String, TreeMap<Integer, double[]>> all = figures.getOrDefault(scenario, Map.of());
        var side = all.get(name.equals("entente") && scenario.equals("series") ? "entente-trade" : name);
        return side == null || !all.containsKey(BARE)
                ? 0
                : median(side.values(), 0) / median(all.get(BARE).values(), 0);
    }

    private static double[] values(List<Integer> rounds, TreeMap<Integer, double[]> side, int figure) {
        return rounds.stream().mapToDouble(round -> side.get(round)[figure]).toArray();
    }

    private static double median(java.util.Collection<double[]> rounds, int figure) {
        return Spread.of(rounds.stream().mapToDouble(round -> round[figure]).toArray())
                .median();
    }
}
