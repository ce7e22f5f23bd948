package org.entente.chassis.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.entente.chassis.sql.Statements;

/** Rows of atomic runs between their reading and their publication, in the batches in which they were committed. */
@ApplicationScoped
class StagedRows {

    private final Statements statements;

    StagedRows(Statements statements) {
        this.statements = statements;
    }

    /** @param batch rises from one batch of a run to the next */
    void add(UUID run, long batch, List<ImportRow> rows) {
        statements.update(
                """
                insert into import_row (run_id, batch, place, line, col, key, json)
                select ?, ?, * from unnest(?, ?, ?, ?, ?)
                """,
                run,
                batch,
                longs(rows, ImportRow::place),
                longs(rows, ImportRow::line),
                longs(rows, ImportRow::column),
                texts(rows, ImportRow::key),
                texts(rows, ImportRow::json));
    }

    /** The batch after this one in the order of the file; empty rows at the end. */
    Batch after(UUID run, long last) {
        List<Batch> rows = statements.all(
                """
                select batch, place, line, col, key, json from import_row
                where run_id = ? and batch = (select min(batch) from import_row where run_id = ? and batch > ?)
                order by place
                """,
                row -> new Batch(
                        row.getLong("batch"),
                        List.of(new ImportRow(
                                row.getLong("place"),
                                row.getLong("line"),
                                row.getLong("col"),
                                row.getString("key"),
                                row.getString("json")))),
                run,
                run,
                last);
        return new Batch(
                rows.isEmpty() ? last : rows.get(0).number(),
                rows.stream().flatMap(row -> row.rows().stream()).toList());
    }

    private static Long[] longs(List<ImportRow> rows, Function<ImportRow, Long> number) {
        return rows.stream().map(number).toArray(Long[]::new);
    }

    private static String[] texts(List<ImportRow> rows, Function<ImportRow, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /**
     * Rows that were committed together.
     *
     * @param number of the batch
     */
    record Batch(long number, List<ImportRow> rows) {}
}
