package org.entente.chassis.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Commits groups of rows: what they become, what is rejected, the counts and how far the run is, or nothing of it. */
@ApplicationScoped
class RowWriter {

    private final ImportConfig config;
    private final Leases leases;
    private final SeenKeys keys;
    private final Rejections rejections;
    private final StagedRows staged;
    private final ImportMetrics metrics;

    RowWriter(
            ImportConfig config,
            Leases leases,
            SeenKeys keys,
            Rejections rejections,
            StagedRows staged,
            ImportMetrics metrics) {
        this.config = config;
        this.leases = leases;
        this.keys = keys;
        this.rejections = rejections;
        this.staged = staged;
        this.metrics = metrics;
    }

    /** Writes the rows as records, or stages them where the run is atomic. */
    void commit(Attempt attempt, RecordFormat format, RowGroup group) {
        Tally tally = new Tally();
        long before = attempt.rejections();
        leases.transaction(config.groupTimeout(), () -> {
            Map<Long, Rejection> duplicates = keys.duplicates(attempt.claim().run(), group.rows());
            List<ImportRow> rows = group.rows().stream()
                    .filter(row -> !duplicates.containsKey(row.place()))
                    .toList();
            tally.rejected += group.rejectedRows() + duplicates.size();
            List<RowOutcome> outcomes = List.of();
            if (attempt.claim().isAtomic()) {
                staged.add(attempt.claim().run(), attempt.found(), rows);
                tally.staged += rows.size();
            } else {
                outcomes = apply(attempt, format, rows, tally);
            }
            rejections.add(attempt, rejected(group, duplicates, outcomes));
            attempt.cameForward(group.size());
            leases.advance(attempt, tally);
        });
        metrics.count(tally, attempt.rejections() - before);
    }

    /** Writes rows in the caller's transaction, and counts what became of them. */
    List<RowOutcome> apply(Attempt attempt, RecordFormat format, List<ImportRow> rows, Tally tally) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<RowOutcome> outcomes = format.apply(rows, attempt.claim().context());
        if (outcomes.size() != rows.size()) {
            throw new IllegalStateException("The format " + format.name() + " told the outcome of " + outcomes.size()
                    + " rows, and was given " + rows.size() + ".");
        }
        outcomes.forEach(outcome -> tally.count(outcome.kind()));
        return outcomes;
    }

    /** In the order of the file, whoever rejected them. */
    private static List<Rejection> rejected(
            RowGroup group, Map<Long, Rejection> duplicates, List<RowOutcome> outcomes) {
        List<Rejection> rejected = new ArrayList<>();
        Iterator<RowOutcome> outcome = outcomes.iterator();
        for (RowGroup.Found found : group.all()) {
            if (found.row() == null) {
                rejected.add(found.rejection());
            } else if (duplicates.containsKey(found.row().place())) {
                rejected.add(duplicates.get(found.row().place()));
            } else if (outcome.hasNext()) {
                Rejection reason = outcome.next().rejection();
                if (reason != null) {
                    rejected.add(reason);
                }
            }
        }
        return rejected;
    }
}
