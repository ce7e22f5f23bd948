package org.entente.aid.activity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What stands for members that a client left out. */
final class Absent {

    private Absent() {}

    /**
     * A list of its own, or null where there is nothing in it: an empty list would be a change of records that were
     * written before the member was there.
     */
    static <T> List<T> orNull(List<T> list) {
        return list == null || list.isEmpty() ? null : orEmpty(list);
    }

    /** A list of its own; nulls stay in it, so that validation can tell where they are. */
    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
