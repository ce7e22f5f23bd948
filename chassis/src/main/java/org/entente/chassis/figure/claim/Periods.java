package org.entente.chassis.figure.claim;

import java.time.LocalDate;
import org.entente.chassis.time.Edtf;
import org.entente.chassis.time.Precision;

/**
 * Periods of figures. A figure's period is all of its days, not some day within it as an event's is: {@code 2021} and
 * {@code 2021-01-01/2021-12-31} are one period.
 */
final class Periods {

    private Periods() {}

    /** Whether both are surely the same days; an approximate or open period is never surely another one. */
    static boolean same(Edtf a, Edtf b) {
        return sure(a)
                && sure(b)
                && a.earliestStart().equals(b.earliestStart())
                && a.latestEnd().equals(b.latestEnd());
    }

    static boolean within(Edtf inner, Edtf outer) {
        return sure(inner) && sure(outer) && covers(outer, inner);
    }

    /** Whether the outer one's days, as far as it may reach, hold those of the inner one. */
    static boolean covers(Edtf outer, Edtf inner) {
        return !inner.earliestStart().isBefore(outer.earliestStart())
                && !inner.latestEnd().isAfter(outer.latestEnd());
    }

    static boolean meet(Edtf a, Edtf b) {
        return !a.earliestStart().isAfter(b.latestEnd()) && !b.earliestStart().isAfter(a.latestEnd());
    }

    /** Whether they are two calendar years, the one right before the other. */
    static boolean yearBefore(Edtf earlier, Edtf later) {
        return sure(earlier)
                && sure(later)
                && earlier.precision() == Precision.YEAR
                && later.precision() == Precision.YEAR
                && earlier.latestEnd().plusDays(1).equals(later.earliestStart());
    }

    private static boolean sure(Edtf period) {
        return !period.latestStart().equals(LocalDate.MAX)
                && !period.earliestEnd().equals(LocalDate.MIN)
                && !period.earliestStart().equals(LocalDate.MIN)
                && !period.latestEnd().equals(LocalDate.MAX);
    }
}
