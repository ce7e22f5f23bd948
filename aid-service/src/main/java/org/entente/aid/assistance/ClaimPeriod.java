package org.entente.aid.assistance;

import java.time.LocalDate;
import org.entente.chassis.figure.claim.FigureClaim;
import org.entente.chassis.time.Edtf;

/** The days that a figure is the sum over. */
final class ClaimPeriod {

    private ClaimPeriod() {}

    /** Why amounts cannot be added up over the claim's period; null where they can. */
    static String unfit(FigureClaim claim) {
        Edtf period = claim.period();
        if (!isSure(period)) {
            return "the period " + period + " is open or approximate, so that no records are surely all of it";
        }
        if (!claim.cumulative()
                && period.latestEnd().isAfter(period.earliestStart().plusYears(1))) {
            return "the figure is no sum over its period " + period + ", which is longer than a year";
        }
        return null;
    }

    /** Whether its first and last day are known. */
    static boolean isSure(Edtf period) {
        return !period.latestStart().equals(LocalDate.MAX)
                && !period.earliestEnd().equals(LocalDate.MIN)
                && !period.earliestStart().equals(LocalDate.MIN)
                && !period.latestEnd().equals(LocalDate.MAX);
    }

    /** Whether something surely fell in the claim's days, as far as they may reach. */
    static boolean covers(Edtf period, Edtf inner) {
        return !inner.earliestStart().isBefore(period.earliestStart())
                && !inner.latestEnd().isAfter(period.latestEnd());
    }
}
