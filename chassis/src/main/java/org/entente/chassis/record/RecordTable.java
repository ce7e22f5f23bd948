package org.entente.chassis.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where the records of a type stand: their own table, and those with the parts that filters look at. Rows are written from
 * drafts and never read back but for their rendering, which holds all that a client wrote.
 *
 * @param <E> the row
 * @param <K> its key
 */
public final class RecordTable<E extends RecordRow, K> {

    private final String name;
    private final String key;
    private final Class<K> keyType;
    private final Function<E, K> keyOf;
    private final List<Column<E>> columns = new ArrayList<>();
    private final List<Kept<E>> kept = new ArrayList<>();
    private final List<ChildTable<E, ?>> children = new ArrayList<>();
    /** Made when they are first needed, with all columns. */
    private volatile RecordStatements<E, K> statements;

    /** A column that no draft tells, so that it is read with the row. */
    record Kept<E>(Column<E> column, Reader<E> reader) {}

    /** Sets what a column holds. */
    @FunctionalInterface
    public interface Reader<E> {
        void read(E row, ResultSet from, int number) throws SQLException;
    }

    private RecordTable(String name, String key, Class<K> keyType, Function<E, K> keyOf) {
        this.name = name;
        this.key = key;
        this.keyType = keyType;
        this.keyOf = keyOf;
    }

    /**
     * A table of records that are known by UUIDs.
     *
     * @param key the column of the primary key
     */
    public static <E extends RecordRow> RecordTable<E, UUID> byUuid(String name, String key, Function<E, UUID> keyOf) {
        return new RecordTable<>(name, key, UUID.class, keyOf);
    }

    /**
     * A table of records that are known by codes.
     *
     * @param key the column of the primary key
     */
    public static <E extends RecordRow> RecordTable<E, String> byCode(
            String name, String key, Function<E, String> keyOf) {
        return new RecordTable<>(name, key, String.class, keyOf);
    }

    /** With columns for what a draft tells. */
    public RecordTable<E, K> with(List<Column<E>> more) {
        columns.addAll(more);
        return this;
    }

    /** With a column for what no draft tells. */
    public RecordTable<E, K> keeping(Column<E> column, Reader<E> reader) {
        kept.add(new Kept<>(column, reader));
        return this;
    }

    /**
     * With parts that have an order.
     *
     * @param parent the column of the parts' table with the record's key
     * @param place the column with a part's place, from 0; it is unique together with the parent's
     */
    public <P> RecordTable<E, K> list(
            String table, String parent, String place, Function<E, List<P>> parts, List<Column<P>> of) {
        children.add(new ChildTable<>(table, parent, place, parts, of));
        return this;
    }

    /**
     * With parts of one column that have no order.
     *
     * @param parent the column of the parts' table with the record's key; it is unique together with the part's
     */
    public <P> RecordTable<E, K> set(
            String table, String parent, Function<E, ? extends Collection<P>> parts, Column<P> of) {
        children.add(new ChildTable<>(table, parent, null, parts, List.of(of)));
        return this;
    }

    public String name() {
        return name;
    }

    /** The column of the primary key. */
    public String key() {
        return key;
    }

    Class<K> keyType() {
        return keyType;
    }

    RecordStatements<E, K> statements() {
        if (statements == null) {
            statements = new RecordStatements<>(this);
        }
        return statements;
    }

    K keyOf(E row) {
        return keyOf.apply(row);
    }

    List<Column<E>> columns() {
        return Collections.unmodifiableList(columns);
    }

    List<Kept<E>> kept() {
        return Collections.unmodifiableList(kept);
    }

    List<ChildTable<E, ?>> children() {
        return Collections.unmodifiableList(children);
    }
}
