package org.entente.trade.ingest.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.chassis.ingest.csv.CsvCell;
import org.entente.chassis.ingest.csv.CsvRow;
import org.entente.chassis.ingest.csv.UnreadableTable;

/** The columns of a data message of flows: what the message is, its dimensions, its measure and its attributes. */
enum Column {
    STRUCTURE,
    STRUCTURE_ID,
    ACTION,
    FREQ,
    REPORTER,
    PARTNER,
    DIRECTION,
    CLASSIFICATION,
    COMMODITY,
    PARTNER2,
    CUSTOMS_PROCEDURE,
    TRANSPORT_MODE,
    SOURCE,
    TIME_PERIOD,
    OBS_VALUE,
    UNIT_MEASURE,
    VALUATION,
    NET_WEIGHT_KG,
    QUANTITY,
    QUANTITY_UNIT,
    REPORTED,
    AGGREGATE,
    QUANTITY_ESTIMATED,
    NET_WEIGHT_ESTIMATED;

    /** Where the columns stand, whatever their order; all have to be there, and no others. */
    static int[] places(CsvRow head) {
        List<String> titles = new ArrayList<>(
                head.cells().stream().map(CsvCell::text).map(String::strip).toList());
        int[] places = Arrays.stream(values())
                .mapToInt(column -> titles.indexOf(column.name()))
                .toArray();
        List<String> missing = Arrays.stream(values())
                .map(Column::name)
                .filter(name -> !titles.contains(name))
                .toList();
        titles.removeAll(Arrays.stream(values()).map(Column::name).toList());
        if (!missing.isEmpty() || !titles.isEmpty()) {
            throw UnreadableTable.layout(
                    head,
                    "it is told by the structure's columns, each once"
                            + (missing.isEmpty() ? "" : "; it has not " + String.join(", ", missing))
                            + (titles.isEmpty() ? "" : "; the structure has not " + String.join(", ", titles)));
        }
        return places;
    }
}
