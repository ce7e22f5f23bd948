package org.entente.events.ingest.cow;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.chassis.ingest.csv.CsvRow;
import org.entente.chassis.ingest.csv.CsvTable;
import org.entente.chassis.ingest.csv.UnreadableTable;

/** A table of the project, whose columns are found by their names. */
final class CowTable {

    private final CsvTable table;
    private final ImportSink sink;
    private final Map<String, Integer> places = new HashMap<>();
    private final int width;
    private long place;

    /**
     * Reads the head of a table.
     *
     * @param sink takes the rows that cannot be read whatever their cells mean
     * @param columns that the format needs
     * @throws UnreadableContent where one is missing
     */
    CowTable(InputStream content, ImportSink sink, List<String> columns) throws IOException {
        this.sink = sink;
        table = new CsvTable(content);
        String expected = "it has the columns " + String.join(", ", columns);
        CsvRow head = table.next();
        if (head == null) {
            throw UnreadableTable.empty(expected);
        }
        width = head.size();
        for (int i = 0; i < width; i++) {
            places.putIfAbsent(head.text(i), i);
        }
        if (!places.keySet().containsAll(columns)) {
            throw UnreadableTable.layout(head, expected);
        }
    }

    /** The next row that has a cell for each column, null after the last one. */
    CowRow next() throws IOException {
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            place++;
            Optional<Rejection> fault = row.fault(place, width);
            if (fault.isEmpty()) {
                return new CowRow(place, row, places);
            }
            sink.reject(fault.get());
        }
        return null;
    }
}
