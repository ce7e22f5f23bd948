package org.entente.chassis.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is committed together: rows and rejections in the order of the file. */
final class RowGroup {

    private final List<Found> all = new ArrayList<>();
    private long bytes;
    private long rejectedRows;

    void add(ImportRow row) {
        all.add(new Found(row, null));
        bytes += row.length();
    }

    /** @param wholeRow whether a row is accounted for by it */
    void add(Rejection rejection, boolean wholeRow) {
        all.add(new Found(null, rejection));
        bytes += rejection.detail().length();
        rejectedRows += wholeRow ? 1 : 0;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean isFull(int mostFound, long mostBytes) {
        return all.size() >= mostFound || bytes >= mostBytes;
    }

    int size() {
        return all.size();
    }

    /** Rows that their format rejected. */
    long rejectedRows() {
        return rejectedRows;
    }

    List<ImportRow> rows() {
        return all.stream().map(Found::row).filter(Objects::nonNull).toList();
    }

    List<Found> all() {
        return all;
    }

    /**
     * One thing that a format found.
     *
     * @param row null for a rejection
     * @param rejection null for a row
     */
    record Found(ImportRow row, Rejection rejection) {}
}
