package org.entente.trade.ingest.tradhist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.chassis.ingest.csv.CsvCell;
import org.entente.chassis.ingest.csv.CsvRow;
import org.entente.chassis.ingest.csv.UnreadableTable;

/** The columns of an extract, each by its title. */
enum Column {
    DESTINATION_COUNTRY_CODE,
    ORIGIN_COUNTRY_CODE,
    YEAR,
    IMPORTS,
    EXPORTS;

    /** Where the columns stand, whatever their order; a blank behind a title is passed over. */
    static int[] places(CsvRow head) {
        List<String> titles = head.cells().stream()
                .map(CsvCell::text)
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .toList();
        int[] places = Arrays.stream(values())
                .mapToInt(column -> titles.indexOf(column.title()))
                .toArray();
        if (head.size() != places.length || Arrays.stream(places).anyMatch(place -> place < 0)) {
            throw UnreadableTable.layout(head, expected());
        }
        return places;
    }

    static String expected() {
        return Arrays.stream(values())
                .map(Column::title)
                .collect(
                        Collectors.joining(", ", "its first line has the columns ", " and no others, with semicolons"));
    }

    private String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
