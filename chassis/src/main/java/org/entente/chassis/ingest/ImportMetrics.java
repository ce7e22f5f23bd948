package org.entente.chassis.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** What this process imports, and how many runs there are in the service. */
@ApplicationScoped
class ImportMetrics {

    private final MeterRegistry metrics;
    private final Statements statements;
    private volatile boolean working;

    ImportMetrics(MeterRegistry metrics, Statements statements) {
        this.metrics = metrics;
        this.statements = statements;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("entente.import.working", () -> working ? 1 : 0)
                .description("1 while this process works on a run")
                .register(metrics);
        for (Phase phase : List.of(Phase.WAITING, Phase.QUEUED, Phase.RUNNING, Phase.PUBLISHING)) {
            Gauge.builder("entente.import.runs", () -> runs(phase))
                    .description("Runs that are not finished, whichever process works on them")
                    .tag("phase", phase.word())
                    .register(metrics);
        }
    }

    /** Not a number while the database is away. */
    private double runs(Phase phase) {
        try {
            return statements
                    .first(
                            "select count(*) from import_run where not cleared and phase = ?",
                            row -> row.getDouble(1),
                            phase.word())
                    .orElse(Double.NaN);
        } catch (IllegalStateException away) {
            return Double.NaN;
        }
    }

    void working(boolean now) {
        working = now;
    }

    void received(int bytes) {
        metrics.counter("entente.import.bytes").increment(bytes);
    }

    /** @param rejections that were committed with these rows */
    void count(Tally tally, long rejections) {
        rows("created", tally.created);
        rows("changed", tally.changed);
        rows("unchanged", tally.unchanged);
        rows("rejected", tally.rejected);
        rows("removed", tally.removed);
        metrics.counter("entente.import.rejections").increment(rejections);
    }

    private void rows(String outcome, long count) {
        metrics.counter("entente.import.rows", "outcome", outcome).increment(count);
    }
}
