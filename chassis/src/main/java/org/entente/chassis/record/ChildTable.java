package org.entente.chassis.record;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table with parts of the records of another.
 *
 * @param parent the column with the record's key
 * @param place the column with a part's place, from 0, where the parts have an order; null where they are a set, whose only
 *     column then tells them apart
 * @param parts what a record has
 */
record ChildTable<E, P>(
        String name, String parent, String place, Function<E, ? extends Collection<P>> parts, List<Column<P>> columns) {

    private static final String INSERT =
            """
            insert into %1$s as child (%2$s, %3$s)
              select written.key, %4$s
              from written, unnest(%5$s) with ordinality as part (%6$s, place)""";

    /** Inserts the parts of the record that {@code written} names. */
    String insert() {
        String values =
                IntStream.range(0, columns.size()).mapToObj(i -> "part.v" + i).collect(Collectors.joining(", "));
        return INSERT.formatted(
                name,
                parent,
                place == null ? names("") : place + ", " + names(""),
                place == null ? values : "part.place - 1, " + values,
                columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", ")),
                IntStream.range(0, columns.size()).mapToObj(i -> "v" + i).collect(Collectors.joining(", ")));
    }

    /** As {@link #insert()}, over the parts that the record had; those that are as they were stay untouched. */
    String replace() {
        if (place == null) {
            return insert() + "\n  on conflict do nothing";
        }
        String set = columns.stream()
                .map(column -> column.name() + " = excluded." + column.name())
                .collect(Collectors.joining(", "));
        return insert()
                + "\n  on conflict (%s, %s) do update set %s\n  where (%s) is distinct from (%s)"
                        .formatted(parent, place, set, names("child."), names("excluded."));
    }

    /** Removes what the record had and has no more. */
    String removeRest() {
        return "delete from %s where %s = ? and %s"
                .formatted(
                        name,
                        parent,
                        place == null
                                ? columns.get(0).name() + " <> all (?::"
                                        + columns.get(0).type() + "[])"
                                : place + " >= ?");
    }

    /** Removes the parts of a record. */
    String removeAll() {
        return "delete from %s where %s = ?".formatted(name, parent);
    }

    /** Sets the arguments of {@link #insert()} and {@link #replace()} from one on; returns the number behind them. */
    int bind(PreparedStatement statement, int first, E row) throws SQLException {
        int number = first;
        for (Column<P> column : columns) {
            column.setArray(statement, number++, parts.apply(row));
        }
        return number;
    }

    /** Sets the arguments of {@link #removeRest()} from one on; returns the number behind them. */
    int bindRest(PreparedStatement statement, int first, Object key, E row) throws SQLException {
        statement.setObject(first, key);
        if (place == null) {
            columns.get(0).setArray(statement, first + 1, parts.apply(row));
        } else {
            statement.setInt(first + 1, parts.apply(row).size());
        }
        return first + 2;
    }

    private String names(String prefix) {
        return columns.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }
}
