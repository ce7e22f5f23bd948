package org.entente.chassis.ingest;

import java.util.function.Consumer;

/** Gathers what a format finds into groups, and passes over what an earlier worker has committed. */
final class GroupingSink implements ImportSink {

    private final Attempt attempt;
    private final ImportConfig config;
    private final Consumer<RowGroup> commit;
    private final long committed;
    private RowGroup group = new RowGroup();
    private long found;
    private long lastRejectedRow;

    /** @param commit commits a group; it is not called with an empty one */
    GroupingSink(Attempt attempt, ImportConfig config, Consumer<RowGroup> commit) {
        this.attempt = attempt;
        this.config = config;
        this.commit = commit;
        this.committed = attempt.found();
    }

    @Override
    public void row(ImportRow row) {
        if (isNew()) {
            group.add(row);
            commitIfFull();
        }
    }

    @Override
    public void reject(Rejection rejection) {
        // A row with several reasons is one rejected row.
        boolean wholeRow = rejection.whole() && rejection.row() > 0 && rejection.row() != lastRejectedRow;
        if (wholeRow) {
            lastRejectedRow = rejection.row();
        }
        if (isNew()) {
            group.add(rejection, wholeRow);
            commitIfFull();
        }
    }

    /** Commits what is left. */
    void flush() {
        if (!group.isEmpty()) {
            RowGroup full = group;
            group = new RowGroup();
            commit.accept(full);
        }
    }

    private boolean isNew() {
        attempt.goOn();
        return ++found > committed;
    }

    private void commitIfFull() {
        if (group.isFull(config)) {
            flush();
        }
    }
}
