package org.entente.chassis.record;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A column of a table, and what of a row goes into it.
 *
 * @param type as PostgreSQL calls it
 * @param value may be null; the first and the last day that there is are {@code -infinity} and {@code infinity}
 */
public record Column<T>(String name, String type, Function<? super T, ?> value) {

    public static <T> Column<T> text(String name, Function<? super T, String> value) {
        return new Column<>(name, "text", value);
    }

    public static <T> Column<T> uuid(String name, Function<? super T, UUID> value) {
        return new Column<>(name, "uuid", value);
    }

    public static <T> Column<T> date(String name, Function<? super T, LocalDate> value) {
        return new Column<>(name, "date", value);
    }

    public static <T> Column<T> numeric(String name, Function<? super T, BigDecimal> value) {
        return new Column<>(name, "numeric", value);
    }

    public static <T> Column<T> integer(String name, Function<? super T, Integer> value) {
        return new Column<>(name, "integer", value);
    }

    public static <T> Column<T> flag(String name, Function<? super T, Boolean> value) {
        return new Column<>(name, "boolean", value);
    }

    /** The columns of something that rows hold, or null for all of them where a row holds none. */
    public static <T, P> List<Column<T>> of(Function<? super T, P> part, List<Column<P>> columns) {
        List<Column<T>> all = new ArrayList<>();
        for (Column<P> column : columns) {
            all.add(new Column<>(column.name, column.type, row -> {
                P held = part.apply(row);
                return held == null ? null : column.value.apply(held);
            }));
        }
        return all;
    }

    /** The columns of both. */
    public static <T> List<Column<T>> both(List<Column<T>> some, List<Column<T>> others) {
        List<Column<T>> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    Object of(T row) {
        return value.apply(row);
    }

    /** Sets an argument to an array with the values of all rows, in their order. */
    void setArray(PreparedStatement statement, int number, Collection<? extends T> rows) throws SQLException {
        Object[] values = new Object[rows.size()];
        int place = 0;
        for (T row : rows) {
            values[place++] = element(of(row));
        }
        statement.setArray(number, statement.getConnection().createArrayOf(type, values));
    }

    /** As the driver writes values of its own accord, but not elements of arrays. */
    private static Object element(Object value) {
        if (LocalDate.MIN.equals(value)) {
            return "-infinity";
        }
        return LocalDate.MAX.equals(value) ? "infinity" : value;
    }
}
