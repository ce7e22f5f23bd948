package org.entente.chassis.record;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.chassis.change.WrittenRows;

/** The statements that read and write the records of one table, each made once. */
final class RecordStatements<E extends RecordRow, K> {

    private static final String FROM = "from written";

    private final RecordTable<E, K> table;
    /** Columns that every write sets, the rendering's first. */
    private final List<Column<E>> rendered = new ArrayList<>();
    /** All columns but the key. */
    private final List<Column<E>> all = new ArrayList<>();

    private final String insert;
    private final String update;
    private final String render;
    private final String one;
    private final String many;
    private final String select;
    private final String delete;

    RecordStatements(RecordTable<E, K> table) {
        this.table = table;
        rendered.add(new Column<>("revision", "bigint", row -> row.revision));
        rendered.add(Column.text("view", row -> row.view));
        rendered.add(Column.integer("view_version", row -> row.viewVersion));
        rendered.add(new Column<>("updated_at", "timestamptz", row -> at(row.updatedAt)));
        table.kept().forEach(kept -> rendered.add(kept.column()));
        all.addAll(rendered);
        all.add(new Column<>("created_at", "timestamptz", row -> at(row.createdAt)));
        all.addAll(table.columns());
        insert = insertion();
        update = update(all) + children();
        render = update(rendered) + "\n";
        one = "select revision, view_version, view from %s where %s = ?".formatted(table.name(), table.key());
        many = "select %2$s, revision, view_version, view from %1$s where %2$s = any(?)"
                .formatted(table.name(), table.key());
        select = "select %s, revision, view, view_version, created_at, updated_at%s from %s where "
                .formatted(
                        table.key(),
                        table.kept().stream()
                                .map(kept -> ", " + kept.column().name())
                                .collect(Collectors.joining()),
                        table.name());
        delete = deletion();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Selects the rendering of a record by its key. */
    String one() {
        return one;
    }

    /** Selects key and rendering of records by an array of keys. */
    String many() {
        return many;
    }

    /** Selects rows by a condition that follows. */
    String select() {
        return select;
    }

    /** Removes a record with its parts; its arguments, one for each table, are all the key. */
    String delete() {
        return delete;
    }

    /** A record that is new, with its parts. */
    WrittenRows created(E row) {
        return new Rows(insert) {
            @Override
            public int bind(PreparedStatement statement) throws SQLException {
                statement.setObject(1, table.keyOf(row));
                int next = set(statement, 2, all, row);
                for (ChildTable<E, ?> child : table.children()) {
                    next = child.bind(statement, next, row);
                }
                return next - 1;
            }
        };
    }

    /** A record whose draft is another, with its parts. */
    WrittenRows changed(E row) {
        return new Rows(update) {
            @Override
            public int bind(PreparedStatement statement) throws SQLException {
                int next = set(statement, 1, all, row);
                statement.setObject(next++, table.keyOf(row));
                for (ChildTable<E, ?> child : table.children()) {
                    next = child.bind(statement, next, row);
                    next = child.bindRest(statement, next, table.keyOf(row), row);
                }
                return next - 1;
            }
        };
    }

    /** A record whose draft is as it was, and whose rendering is another. */
    WrittenRows rendered(E row) {
        return new Rows(render) {
            @Override
            public int bind(PreparedStatement statement) throws SQLException {
                int next = set(statement, 1, rendered, row);
                statement.setObject(next, table.keyOf(row));
                return next;
            }
        };
    }

    private abstract static class Rows implements WrittenRows {
        private final String with;

        Rows(String with) {
            this.with = with;
        }

        @Override
        public String with() {
            return with;
        }

        @Override
        public String from() {
            return FROM;
        }
    }

    private static <E> int set(PreparedStatement statement, int first, List<Column<E>> columns, E row)
            throws SQLException {
        int number = first;
        for (Column<E> column : columns) {
            statement.setObject(number++, column.of(row));
        }
        return number;
    }

    private String insertion() {
        StringBuilder sql =
                new StringBuilder("with written as (insert into %s (%s, %s) values (?%s) returning %1$s.%2$s as key)"
                        .formatted(
                                table.name(),
                                table.key(),
                                all.stream().map(Column::name).collect(Collectors.joining(", ")),
                                ", ?".repeat(all.size())));
        int number = 0;
        for (ChildTable<E, ?> child : table.children()) {
            sql.append(",\nparts%d as (%s)".formatted(number++, child.insert()));
        }
        return sql.append('\n').toString();
    }

    private String update(List<Column<E>> columns) {
        return "with written as (update %s set %s where %s = ? returning %1$s.%3$s as key)"
                .formatted(
                        table.name(),
                        columns.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", ")),
                        table.key());
    }

    private String children() {
        StringBuilder sql = new StringBuilder();
        int number = 0;
        for (ChildTable<E, ?> child : table.children()) {
            sql.append(",\nparts%1$d as (%2$s),\nrest%1$d as (%3$s)"
                    .formatted(number++, child.replace(), child.removeRest()));
        }
        return sql.append('\n').toString();
    }

    private String deletion() {
        int number = 0;
        StringBuilder with = new StringBuilder();
        for (ChildTable<E, ?> child : table.children()) {
            with.append(number == 0 ? "with " : ", ").append("parts%d as (%s)".formatted(number++, child.removeAll()));
        }
        return with + " delete from %s where %s = ?".formatted(table.name(), table.key());
    }
}
