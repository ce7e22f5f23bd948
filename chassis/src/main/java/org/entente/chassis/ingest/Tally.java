package org.entente.chassis.ingest;

/** Counts what becomes of rows, for one commit. */
final class Tally {

    long created;
    long changed;
    long unchanged;
    long rejected;
    long removed;
    long staged;

    void count(RowOutcome.Kind kind) {
        switch (kind) {
            case CREATED -> created++;
            case CHANGED -> changed++;
            case UNCHANGED -> unchanged++;
            case REJECTED -> rejected++;
        }
    }
}
