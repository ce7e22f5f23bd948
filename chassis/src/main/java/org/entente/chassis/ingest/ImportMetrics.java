package org.entente.chassis.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.entente.chassis.metric.SharedFigures;
import org.entente.chassis.sql.Statements;

/** What this process imports, and how many runs there are in the service. */
@ApplicationScoped
class ImportMetrics {

    private final MeterRegistry metrics;
    private final SharedFigures<OpenRuns> open;
    private volatile boolean working;

    ImportMetrics(MeterRegistry metrics, Statements statements) {
        this.metrics = metrics;
        this.open = new SharedFigures<>(metrics, () -> look(statements));
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("entente.import.working", () -> working ? 1 : 0)
                .description("1 while this process works on a run")
                .register(metrics);
        for (Phase phase : List.of(Phase.WAITING, Phase.QUEUED, Phase.RUNNING, Phase.PUBLISHING)) {
            Gauge.builder("entente.import.runs", () -> open.latest().count(phase))
                    .description("Runs that are not finished, whichever process works on them")
                    .tag("phase", phase.word())
                    .register(metrics);
        }
        open.gauge(
                "entente.import.stuck",
                "Runs whose worker is silent and that no other has taken over",
                OpenRuns::stuck);
        open.gauge(
                "entente.import.queue.seconds",
                "How long the run at the head of the queue has waited",
                OpenRuns::queued);
        // From the start, for what begins with its first increase has no increase at first.
        count(new Tally(), 0);
        received(0);
        for (Phase end : List.of(Phase.COMPLETED, Phase.FAILED)) {
            ended(end).increment(0);
        }
    }

    private static OpenRuns look(Statements statements) {
        try {
            return OpenRuns.read(statements);
        } catch (IllegalStateException away) {
            return OpenRuns.UNKNOWN;
        }
    }

    void working(boolean now) {
        working = now;
    }

    void received(int bytes) {
        metrics.counter("entente.import.bytes").increment(bytes);
    }

    /** A run has ended in this process. */
    void finished(Phase end) {
        ended(end).increment();
    }

    private Counter ended(Phase end) {
        return metrics.counter("entente.import.finished", "phase", end.word());
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
