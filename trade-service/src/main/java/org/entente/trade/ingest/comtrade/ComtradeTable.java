package org.entente.trade.ingest.comtrade;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.csv.CsvRow;
import org.entente.chassis.ingest.csv.CsvTable;
import org.entente.chassis.ingest.csv.UnreadableTable;
import org.entente.trade.ingest.CsvCells;
import org.entente.trade.ingest.Datasets;

/**
 * A table of either layout. UN Comtrade's site ends each row but the first line with a comma; whether a file does so is
 * told by its first row, so that a field too many in one of its rows stays one.
 */
final class ComtradeTable {

    private ComtradeTable() {}

    static void read(Reader text, Datasets datasets, ImportSink sink) throws IOException {
        CsvTable table = new CsvTable(text, ',');
        CsvRow first = table.next();
        if (first == null) {
            throw UnreadableTable.empty(Layout.expected());
        }
        Head head = Head.of(first.withoutEmptyEnd());
        FlowReading reading = new FlowReading(head.layout(), datasets, sink);
        CsvRow row = table.next();
        boolean endsWithComma = row != null && hasEmptyEnd(row, head);
        for (long place = 1; row != null; row = table.next(), place++) {
            CsvRow read = endsWithComma && hasEmptyEnd(row, head) ? row.withoutEmptyEnd() : row;
            Optional<Rejection> fault =
                    endsWithComma && read == row ? Optional.of(cut(row, place, head)) : read.fault(place, head.size());
            if (fault.isPresent()) {
                sink.reject(fault.get());
            } else {
                reading.read(new CsvCells(read, place, head.places()), place, read.line());
            }
        }
    }

    private static boolean hasEmptyEnd(CsvRow row, Head head) {
        return row.size() == head.size() + 1 && row.text(head.size()).isEmpty();
    }

    private static Rejection cut(CsvRow row, long place, Head head) {
        String detail = "the row has " + row.size() + " fields, and the rows of this table have " + head.size()
                + " as its head, with a comma behind them";
        return new Rejection(place, row.line(), 1, true, CsvRow.WRONG_NUMBER, detail, row.start());
    }
}
