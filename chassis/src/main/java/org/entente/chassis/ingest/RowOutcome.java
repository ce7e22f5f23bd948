package org.entente.chassis.ingest;

import org.entente.chassis.record.Written;

/**
 * What became of a row.
 *
 * @param kind what was done
 * @param rejection why the row was not written; null for all other kinds
 */
public record RowOutcome(Kind kind, Rejection rejection) {

    public static final RowOutcome CREATED = new RowOutcome(Kind.CREATED, null);
    public static final RowOutcome CHANGED = new RowOutcome(Kind.CHANGED, null);
    public static final RowOutcome UNCHANGED = new RowOutcome(Kind.UNCHANGED, null);

    /** What became of a row whose record was written. */
    public static RowOutcome of(Written written) {
        return switch (written.outcome()) {
            case CREATED -> CREATED;
            case CHANGED -> CHANGED;
            case UNCHANGED -> UNCHANGED;
        };
    }

    public static RowOutcome rejected(Rejection rejection) {
        return new RowOutcome(Kind.REJECTED, rejection);
    }

    /** The ways in which a row is accounted for. */
    public enum Kind {
        CREATED,
        CHANGED,
        UNCHANGED,
        REJECTED
    }
}
