package org.entente.trade.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.chassis.record.Column;
import org.entente.chassis.record.RecordRow;
import org.entente.chassis.record.RecordTable;

class Dataset extends RecordRow {

    static final RecordTable<Dataset, UUID> TABLE = RecordTable.<Dataset>byUuid("dataset", "id", row -> row.id)
            .with(List.of(
                    Column.text("reporter", row -> row.reporter),
                    Column.text("frequency", row -> row.frequency),
                    Column.text("period", row -> row.period),
                    Column.date("period_start", row -> row.periodStart),
                    Column.date("period_end", row -> row.periodEnd),
                    Column.text("classification", row -> row.classification),
                    Column.text("source_name", row -> row.sourceName),
                    Column.text("currency", row -> row.currency)))
            .keeping(
                    new Column<>("flow_count", "bigint", row -> row.flowCount),
                    (row, from, number) -> row.flowCount = from.getLong(number));

    UUID id;
    String reporter;
    String frequency;
    String period;
    LocalDate periodStart;
    LocalDate periodEnd;
    String classification;
    String sourceName;
    String currency;

    /** How many flows it has now. */
    long flowCount;
}
