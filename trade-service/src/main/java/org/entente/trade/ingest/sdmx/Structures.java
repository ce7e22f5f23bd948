package org.entente.trade.ingest.sdmx;

import java.util.List;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.chassis.ingest.csv.CsvCell;
import org.entente.chassis.ingest.csv.CsvRow;
import org.entente.chassis.ingest.csv.UnreadableTable;
import org.entente.trade.flow.SdmxCsv;

/** Tells messages of the platform's own flows from those of other structures, which it refuses by their names. */
final class Structures {

    private static final String EXPECTED =
            "it is SDMX-CSV 2.0 with the columns STRUCTURE and STRUCTURE_ID, of the structure " + SdmxCsv.STRUCTURE_ID;

    private Structures() {}

    /**
     * Checks what structure a message is of, by its first row.
     *
     * @throws UnreadableContent where it is of another one, or no message in SDMX-CSV
     */
    static void check(CsvRow head, CsvRow first) {
        List<String> titles =
                head.cells().stream().map(CsvCell::text).map(String::strip).toList();
        int place = Math.max(titles.indexOf(Column.STRUCTURE_ID.name()), titles.indexOf("DATAFLOW"));
        if (place < 0) {
            throw UnreadableTable.layout(head, EXPECTED);
        }
        // Without rows there is nothing that could be of another structure.
        if (first != null && place < first.size()) {
            check(first.cell(place));
        }
    }

    /** @throws UnreadableContent where the cell names another structure than that of flows */
    static void check(CsvCell structure) {
        String id = structure.text().strip();
        if (!id.equals(SdmxCsv.STRUCTURE_ID)) {
            String why = id.equals(SdmxCsv.SERIES_ID)
                    ? "series are derived from flows, and not imported: send the flows, which "
                    : "the platform takes in what it gives out itself, of the structure ";
            throw new UnreadableContent(new Rejection(
                    0,
                    structure.line(),
                    structure.column(),
                    true,
                    "foreign-structure",
                    "the message is of the structure " + id + ": " + why
                            + (id.equals(SdmxCsv.SERIES_ID) ? "have the structure " : "") + SdmxCsv.STRUCTURE_ID,
                    structure.text()));
        }
    }
}
