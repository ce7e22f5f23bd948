package org.entente.chassis.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Makes records of what a run has staged: all in one transaction where it is atomic, else part by part, so that whoever
 * goes on finds the parts that are left.
 *
 * <p>What a file of mode {@code replace} does not have is removed from the records that it has rows of, with their rows.
 * Nothing is removed where a row was rejected as it was read: it has no key then, and may be the very row that would be
 * taken as withdrawn.
 */
@ApplicationScoped
class BulkPublication {

    private final ImportConfig config;
    private final Leases leases;
    private final Rejections rejections;
    private final ImportMetrics metrics;

    BulkPublication(ImportConfig config, Leases leases, Rejections rejections, ImportMetrics metrics) {
        this.config = config;
        this.leases = leases;
        this.rejections = rejections;
        this.metrics = metrics;
    }

    /** Completes the run. */
    void complete(Attempt attempt, BulkTarget target) {
        Claim claim = attempt.claim();
        boolean replaces = claim.request().mode() == Mode.REPLACE;
        boolean removes = replaces && !rejections.hasWholeRows(claim.run());
        String summary = replaces && !removes ? Summaries.KEPT_FOR_REJECTED_ROWS : Summaries.completed(claim.request());
        leases.publishing(attempt);
        List<Long> parts = target.parts(claim.run());
        if (claim.isAtomic()) {
            publish(attempt, target, parts, removes, () -> leases.end(attempt, Phase.COMPLETED, summary, null));
        } else {
            publishEach(attempt, target, parts, removes);
            leases.transaction(config.groupTimeout(), () -> leases.end(attempt, Phase.COMPLETED, summary, null));
        }
        metrics.finished(Phase.COMPLETED);
    }

    /** Publishes what a partial run has staged of a file that cannot be read on; it removes nothing. */
    void breakOff(Attempt attempt, BulkTarget target) {
        if (!attempt.claim().isAtomic()) {
            leases.publishing(attempt);
            publishEach(attempt, target, target.parts(attempt.claim().run()), false);
        }
    }

    private void publishEach(Attempt attempt, BulkTarget target, List<Long> parts, boolean removes) {
        for (Long part : parts) {
            attempt.goOn();
            publish(attempt, target, List.of(part), removes, () -> {});
        }
    }

    private void publish(Attempt attempt, BulkTarget target, List<Long> parts, boolean removes, Runnable last) {
        Tally tally = new Tally();
        long before = attempt.rejections();
        leases.transaction(config.publishTimeout(), () -> {
            RejectionBatches rejected = new RejectionBatches(batch -> rejections.add(attempt, batch));
            BulkOutcome outcome = target.publish(attempt.claim().context(), parts, removes, rejected::add);
            rejected.flush();
            tally.created = outcome.created();
            tally.changed = outcome.changed();
            tally.unchanged = outcome.unchanged();
            tally.rejected = outcome.rejected();
            tally.removed = outcome.removed();
            tally.staged = -outcome.rows();
            leases.advance(attempt, tally);
            last.run();
        });
        metrics.count(tally, attempt.rejections() - before);
    }
}
