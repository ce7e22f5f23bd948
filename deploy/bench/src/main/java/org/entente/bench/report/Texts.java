package org.entente.bench.report;

import java.util.List;
import java.util.stream.IntStream;

/** What the report says of all benchmarks together. */
final class Texts {

    static final String INTRODUCTION =
            """
            Made by `deploy/bench/run`. Each ratio is of figures of one run: both sides did the same on the same machine, in
            turn, round by round, after a warm-up; it is given as the median over the rounds with the least and the most. The
            absolute figures beside it are of this run only, on a machine where the load, the servers and the database share
            the cores: they say nothing of another machine.

            Everything that users have is on: `fsync`, `acks=all`, validation, tokens, history, the relay to Kafka, the
            gateway's quotas and circuits. Nothing is asked of an empty table, and nothing is asked for twice in a row.

            """;

    static final String PROFILES =
            """
            # Profiles

            Made by `deploy/bench/profile`. Of each thing that was measured: which process took how much of the machine's
            processor time, from `/proc`; for each process of ours also by thread, the garbage collections that fell into it,
            what its Java code is paid for (samples of stacks; the innermost frame that is not the JDK's tells), the methods at
            the top of the stacks, and the stacks over one another, callers above what they call. Samples see Java code alone:
            what the kernel, the compiler and the collector take is in the processor seconds by thread, and in none of the
            samples. Memory is what is resident, by what it is for. Recording costs some of both ("recording", "Tracing",
            "Native Memory Tracking"); so figures that are judged are never taken in such a run.

            """;

    private Texts() {}

    /** How much of each budget is used. */
    static Chart budgets(List<Line> judged) {
        List<String> labels = IntStream.rangeClosed(1, judged.size())
                .mapToObj(String::valueOf)
                .toList();
        return new Chart(
                "budgets",
                "Part of the budget used: 1 is all of it",
                "row of the table above",
                "part",
                Chart.Kind.BARS,
                labels,
                List.of(new Chart.Series(
                        "used", List.of(), judged.stream().map(Line::used).toList())));
    }
}
