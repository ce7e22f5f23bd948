package org.entente.chassis.change;

import java.util.Locale;

/** What a change did to its record. */
public enum Operation {
    CREATED,
    UPDATED,
    DELETED,
    /** Nothing: the record is told again as it is, at the beginning of an epoch. */
    SNAPSHOT;

    /** The word in the feed and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Operation of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
