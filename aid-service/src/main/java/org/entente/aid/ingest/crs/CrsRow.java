package org.entente.aid.ingest.crs;

import java.util.ArrayList;
import java.util.List;
import org.entente.aid.statistic.PublishedType;
import org.entente.aid.statistic.StatisticRecipient;
import org.entente.aid.statistic.StatisticRow;
import org.entente.aid.statistic.StatisticValue;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.csv.Amounts;
import org.entente.chassis.ingest.csv.CsvCell;
import org.entente.chassis.ingest.csv.CsvRow;
import org.entente.chassis.time.Edtf;

/** One row of a matrix: what one recipient got. */
final class CrsRow {

    /** The tables are in millions of dollars. */
    private static final int MILLIONS = 6;

    private final CsvRow row;
    private final CrsHead head;
    private final long place;

    /** @param place the row's number, from 1 */
    CrsRow(CsvRow row, CrsHead head, long place) {
        this.row = row;
        this.head = head;
        this.place = place;
    }

    /** Hands the row on without the cells that cannot be read, which are rejected before it. */
    void read(Edtf year, PublishedType measure, ImportSink sink) {
        StatisticRecipient recipient;
        try {
            recipient = CrsRecipients.find(row.text(head.name()), head.code() < 0 ? null : row.text(head.code()));
        } catch (IllegalArgumentException e) {
            sink.reject(row.cell(head.name()).rejected(place, true, "unknown-recipient", e.getMessage()));
            return;
        }
        List<StatisticValue> values = values(year, measure, sink);
        if (values.isEmpty()) {
            sink.reject(row.cell(0).rejected(place, true, "no-values", "the row has no amount that can be read"));
            return;
        }
        String json = new StatisticRow(recipient, row.quote(), values).json();
        sink.row(new ImportRow(place, row.line(), 1, recipient.key(), json));
    }

    private List<StatisticValue> values(Edtf year, PublishedType measure, ImportSink sink) {
        List<StatisticValue> values = new ArrayList<>();
        for (CrsColumn column : head.columns()) {
            CsvCell cell = row.cell(column.place());
            // An empty cell says that nothing is told; nought is told as 0.
            if (!cell.text().isBlank()) {
                try {
                    values.add(
                            column.value(year, measure, Amounts.read(cell.text().strip(), MILLIONS)));
                } catch (IllegalArgumentException e) {
                    sink.reject(cell.rejected(place, false, "not-a-number", e.getMessage()));
                }
            }
        }
        return values;
    }
}
