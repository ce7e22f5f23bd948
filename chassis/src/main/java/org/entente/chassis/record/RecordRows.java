package org.entente.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.entente.chassis.sql.Statements;

/** Reads and removes rows of records, in the transaction that is under way. */
@ApplicationScoped
class RecordRows {

    /** The first column behind those that every row has. */
    private static final int KEPT = 7;

    private final Statements statements;

    RecordRows(Statements statements) {
        this.statements = statements;
    }

    /**
     * The rows that a condition holds for.
     *
     * @param row makes an empty row with its key set
     * @param condition in SQL, and what follows it
     */
    <E extends RecordRow, K> List<E> select(
            RecordTable<E, K> table, Function<K, E> row, String condition, Object... arguments) {
        return statements.all(
                table.statements().select() + condition,
                found -> read(table, row.apply(found.getObject(1, table.keyType())), found),
                arguments);
    }

    private static <E extends RecordRow> E read(RecordTable<E, ?> table, E row, ResultSet found) throws SQLException {
        row.revision = found.getLong(2);
        row.view = found.getString(3);
        row.viewVersion = found.getInt(4);
        row.createdAt = instant(found, 5);
        row.updatedAt = instant(found, 6);
        int number = KEPT;
        for (RecordTable.Kept<E> kept : table.kept()) {
            kept.reader().read(row, found, number++);
        }
        return row;
    }

    private static Instant instant(ResultSet found, int number) throws SQLException {
        return found.getObject(number, OffsetDateTime.class).toInstant();
    }

    /**
     * The keys after one, in their order.
     *
     * @param last null for those from the first on
     */
    List<String> keysAfter(RecordTable<?, ?> table, Object last, int most) {
        String sql = "select %1$s::text from %2$s%3$s order by %1$s limit %4$d";
        return last == null
                ? statements.texts(sql.formatted(table.key(), table.name(), "", most))
                : statements.texts(
                        sql.formatted(table.key(), table.name(), " where " + table.key() + " > ?", most), last);
    }

    /** Removes a record with its parts. */
    <E extends RecordRow> void delete(RecordTable<E, ?> table, E row) {
        Object[] keys = Collections.nCopies(1 + table.children().size(), table.keyOf(row))
                .toArray();
        statements.update(table.statements().delete(), keys);
    }
}
