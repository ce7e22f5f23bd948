package org.entente.trade.ingest;

import java.util.function.Function;
import org.entente.chassis.ingest.Rejection;

/** One row of a file of any kind, by the columns that its format reads. */
public abstract class Cells {

    /** Without blanks around it; empty where the file has nothing there. */
    public abstract String text(Enum<?> column);

    /**
     * A rejection of what stands in a column, or of the row where the file has no such column.
     *
     * @param whole whether all of the row is rejected
     */
    public abstract Rejection rejection(Enum<?> column, boolean whole, String rule, String detail);

    public final RejectedRow rejected(Enum<?> column, String rule, String detail) {
        return new RejectedRow(rejection(column, true, rule, detail));
    }

    /**
     * What a cell says.
     *
     * @param reading throws an {@link IllegalArgumentException} that says why it cannot be read
     * @throws RejectedRow where it cannot be read
     */
    public final <T> T read(Enum<?> column, String rule, Function<String, T> reading) {
        try {
            return reading.apply(text(column));
        } catch (IllegalArgumentException e) {
            throw rejected(column, rule, e.getMessage());
        }
    }

    /** What a cell says, null where it is empty. */
    public final <T> T readIfAny(Enum<?> column, String rule, Function<String, T> reading) {
        return text(column).isEmpty() ? null : read(column, rule, reading);
    }
}
