package org.entente.chassis.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** What comes after a file's last row: an atomic run becomes records, and what the file does not have is removed. */
@ApplicationScoped
class Publication {

    private final ImportConfig config;
    private final Leases leases;
    private final RowWriter writer;
    private final StagedRows staged;
    private final Rejections rejections;
    private final ImportMetrics metrics;

    Publication(
            ImportConfig config,
            Leases leases,
            RowWriter writer,
            StagedRows staged,
            Rejections rejections,
            ImportMetrics metrics) {
        this.config = config;
        this.leases = leases;
        this.writer = writer;
        this.staged = staged;
        this.rejections = rejections;
        this.metrics = metrics;
    }

    /** Completes the run in one transaction. */
    void complete(Attempt attempt, RecordFormat format) {
        Claim claim = attempt.claim();
        if (claim.isAtomic()) {
            leases.publishing(attempt);
        }
        Tally tally = new Tally();
        long before = attempt.rejections();
        leases.transaction(config.publishTimeout(), () -> {
            if (claim.isAtomic()) {
                writeStaged(attempt, format, tally);
            }
            if (claim.request().mode() == Mode.REPLACE) {
                tally.removed = format.removeMissing(claim.context());
            }
            leases.advance(attempt, tally);
            leases.end(attempt, Phase.COMPLETED, Summaries.completed(claim.request()), null);
        });
        metrics.count(tally, attempt.rejections() - before);
        metrics.finished(Phase.COMPLETED);
    }

    private void writeStaged(Attempt attempt, RecordFormat format, Tally tally) {
        StagedRows.Batch batch = staged.after(attempt.claim().run(), -1);
        while (!batch.rows().isEmpty()) {
            attempt.goOn();
            List<RowOutcome> outcomes = writer.apply(attempt, format, batch.rows(), tally);
            rejections.add(
                    attempt,
                    outcomes.stream()
                            .map(RowOutcome::rejection)
                            .filter(Objects::nonNull)
                            .toList());
            tally.staged -= batch.rows().size();
            batch = staged.after(attempt.claim().run(), batch.number());
        }
    }

    /** Ends the run as failed; what its commit mode keeps is kept. */
    void fail(Attempt attempt, Rejection why) {
        String summary = Summaries.failed(attempt.claim().request());
        leases.transaction(config.groupTimeout(), () -> leases.end(attempt, Phase.FAILED, summary, why));
        metrics.finished(Phase.FAILED);
    }
}
