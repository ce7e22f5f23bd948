package org.entente.chassis.ingest;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** Gathers what a format finds into groups, and passes over what an earlier worker has committed. */
final class GroupingSink implements ImportSink {

    private final Attempt attempt;
    private final int mostFound;
    private final long mostBytes;
    private final Predicate<ImportRow> mayEnd;
    private final Consumer<RowGroup> commit;
    private final long committed;
    private RowGroup group = new RowGroup();
    private ImportRow last;
    private long found;
    private long lastRejectedRow;

    /**
     * @param mostFound rows and rejections of a group
     * @param mostBytes a group is full, too, when it is so large
     * @param mayEnd whether a group may end after a row
     * @param commit commits a group; it is not called with an empty one
     */
    GroupingSink(
            Attempt attempt, int mostFound, long mostBytes, Predicate<ImportRow> mayEnd, Consumer<RowGroup> commit) {
        this.attempt = attempt;
        this.mostFound = mostFound;
        this.mostBytes = mostBytes;
        this.mayEnd = mayEnd;
        this.commit = commit;
        this.committed = attempt.found();
    }

    @Override
    public void row(ImportRow row) {
        if (isNew()) {
            group.add(row);
            last = row;
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
        if (group.isFull(mostFound, mostBytes) && (last == null || mayEnd.test(last))) {
            flush();
        }
    }
}
