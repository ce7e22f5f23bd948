package org.entente.chassis.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.chassis.record.Column;
import org.entente.chassis.record.RecordRow;
import org.entente.chassis.record.RecordTable;

class Figure extends RecordRow {

    static final RecordTable<Figure, UUID> TABLE = RecordTable.<Figure>byUuid("figure", "id", row -> row.id)
            .with(List.of(
                    Column.text("measure", row -> row.measure),
                    Column.text("kind", row -> row.kind),
                    Column.text("subject", row -> row.subject),
                    Column.text("counterpart", row -> row.counterpart),
                    Column.text("unit", row -> row.unit),
                    Column.text("sector", row -> row.sector),
                    Column.text("commodity", row -> row.commodity),
                    Column.text("certainty", row -> row.certainty)))
            .with(List.of(
                    Column.date("period_earliest_start", row -> row.periodEarliestStart),
                    Column.date("period_latest_start", row -> row.periodLatestStart),
                    Column.date("period_earliest_end", row -> row.periodEarliestEnd),
                    Column.date("period_latest_end", row -> row.periodLatestEnd)));

    UUID id;
    String measure;
    String kind;
    String subject;
    String counterpart;
    String unit;
    String sector;
    String commodity;
    String certainty;
    LocalDate periodEarliestStart;
    LocalDate periodLatestStart;
    LocalDate periodEarliestEnd;
    LocalDate periodLatestEnd;
}
