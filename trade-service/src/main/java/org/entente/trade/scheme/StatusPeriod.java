package org.entente.trade.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.chassis.time.Edtf;
import org.entente.chassis.time.Precision;

/**
 * When a status held: it began between the first two dates and ended between the last two, all included.
 *
 * @param entry what was told
 */
record StatusPeriod(
        SchemeDraft.StatusEntry entry,
        LocalDate earliestStart,
        LocalDate latestStart,
        LocalDate earliestEnd,
        LocalDate latestEnd) {

    private static final Comparator<StatusPeriod> BY_START =
            Comparator.comparing(StatusPeriod::earliestStart).thenComparing(StatusPeriod::latestStart);

    /**
     * The periods of a beneficiary's statuses in the order in which they begin. Each ends on the day before a later one
     * begins, if its own interval does not end before. A status without a date may have begun on any day, and what has
     * a date counts as later. Opinions are left out.
     */
    static List<StatusPeriod> of(List<SchemeDraft.StatusEntry> entries) {
        List<StatusPeriod> told = entries.stream()
                .filter(entry -> entry.certainty() == SchemeDraft.Certainty.FACT)
                .map(StatusPeriod::told)
                .sorted(BY_START)
                .toList();
        List<StatusPeriod> periods = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            StatusPeriod period = told.get(i);
            for (StatusPeriod later : told.subList(i + 1, told.size())) {
                period = period.before(later);
            }
            periods.add(period);
        }
        return periods;
    }

    private static StatusPeriod told(SchemeDraft.StatusEntry entry) {
        Edtf when = entry.when();
        if (when == null) {
            return new StatusPeriod(entry, LocalDate.MIN, LocalDate.MAX, LocalDate.MAX, LocalDate.MAX);
        }
        // A date says when the status began; an interval says when it ended too.
        boolean ends = when.precision() == Precision.INTERVAL;
        return new StatusPeriod(
                entry,
                when.earliestStart(),
                when.latestStart(),
                ends ? when.earliestEnd() : LocalDate.MAX,
                ends ? when.latestEnd() : LocalDate.MAX);
    }

    private StatusPeriod before(StatusPeriod later) {
        return new StatusPeriod(
                entry,
                earliestStart,
                latestStart,
                earlier(earliestEnd, later.earliestStart),
                earlier(latestEnd, later.latestStart));
    }

    private static LocalDate earlier(LocalDate end, LocalDate next) {
        if (next.equals(LocalDate.MIN) || next.equals(LocalDate.MAX)) {
            return next.isBefore(end) ? next : end;
        }
        LocalDate dayBefore = next.minusDays(1);
        return dayBefore.isBefore(end) ? dayBefore : end;
    }

    /** Whether it may have held on some day of a range, both days included. */
    boolean mayHoldIn(LocalDate first, LocalDate last) {
        return !earliestStart.isAfter(last) && !latestEnd.isBefore(first);
    }

    /** Whether it held on some day of a range for sure, both days included. */
    boolean certainlyHoldsIn(LocalDate first, LocalDate last) {
        return !latestStart.isAfter(earliestEnd) && !latestStart.isAfter(last) && !earliestEnd.isBefore(first);
    }

    boolean mayHoldOn(LocalDate day) {
        return !earliestStart.isAfter(day) && !latestEnd.isBefore(day);
    }

    boolean certainlyHoldsOn(LocalDate day) {
        return !latestStart.isAfter(day) && !earliestEnd.isBefore(day);
    }
}
