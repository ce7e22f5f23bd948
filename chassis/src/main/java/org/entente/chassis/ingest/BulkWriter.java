package org.entente.chassis.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Commits groups of rows to the staging of their target, with what is rejected, the counts and how far the run is. */
@ApplicationScoped
class BulkWriter {

    private final ImportConfig config;
    private final Leases leases;
    private final Rejections rejections;
    private final ImportMetrics metrics;

    BulkWriter(ImportConfig config, Leases leases, Rejections rejections, ImportMetrics metrics) {
        this.config = config;
        this.leases = leases;
        this.rejections = rejections;
        this.metrics = metrics;
    }

    void commit(Attempt attempt, BulkTarget target, RowGroup group) {
        List<ImportRow> rows = group.rows();
        List<Rejection> rejected = group.all().stream()
                .map(RowGroup.Found::rejection)
                .filter(Objects::nonNull)
                .toList();
        Tally tally = new Tally();
        tally.staged = rows.size();
        tally.rejected = group.rejectedRows();
        leases.transaction(config.groupTimeout(), () -> {
            target.stage(attempt.claim().run(), rows);
            rejections.add(attempt, rejected);
            attempt.cameForward(group.size());
            leases.advance(attempt, tally);
        });
        metrics.count(tally, rejected.size());
    }
}
