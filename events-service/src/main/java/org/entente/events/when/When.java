package org.entente.events.when;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.entente.chassis.record.Column;
import org.entente.chassis.time.Edtf;

/**
 * An EDTF date as columns that can be compared: its start and its end lie between two days each, with {@code -infinity}
 * and {@code infinity} where they are open.
 */
public record When(LocalDate startMin, LocalDate startMax, LocalDate endMin, LocalDate endMax) {

    private static final List<Column<When>> COLUMNS = List.of(
            Column.date("when_start_min", When::startMin),
            Column.date("when_start_max", When::startMax),
            Column.date("when_end_min", When::endMin),
            Column.date("when_end_max", When::endMax));

    public static When of(Edtf date) {
        return new When(date.earliestStart(), date.latestStart(), date.earliestEnd(), date.latestEnd());
    }

    /** The columns of rows that hold a date. */
    public static <T> List<Column<T>> columns(Function<T, When> when) {
        return Column.of(when, COLUMNS);
    }
}
