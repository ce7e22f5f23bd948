package org.entente.trade.ingest.comtrade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.chassis.ingest.csv.CsvCell;
import org.entente.chassis.ingest.csv.CsvRow;
import org.entente.chassis.ingest.csv.UnreadableTable;

/**
 * The first line of a table: what layout it is of, and where the columns stand, whatever their order. A column that the
 * layout does not know is refused, for it may tell rows apart that are alike otherwise.
 *
 * @param places by {@link Column}'s ordinal; -1 for a column that is not there
 * @param size how many columns there are
 */
record Head(Layout layout, int[] places, int size) {

    static Head of(CsvRow row) {
        List<String> titles = row.cells().stream().map(CsvCell::text).toList();
        Layout layout = Arrays.stream(Layout.values())
                .filter(candidate -> titles.stream().anyMatch(title -> candidate.column(title) == Column.VALUE))
                .findFirst()
                .orElseThrow(() -> UnreadableTable.layout(row, Layout.expected()));
        int[] places = new int[Column.values().length];
        Arrays.fill(places, -1);
        Set<Column> found = EnumSet.noneOf(Column.class);
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            Column column = layout.column(titles.get(i));
            if (!layout.knows(titles.get(i))) {
                unknown.add(titles.get(i));
            } else if (column != null && !found.add(column)) {
                throw UnreadableTable.layout(row, "it has the column " + layout.title(column) + " twice");
            } else if (column != null) {
                places[column.ordinal()] = i;
            }
        }
        if (!unknown.isEmpty()) {
            throw UnreadableTable.layout(row, refusal(unknown));
        }
        List<String> missing = layout.missing(found);
        if (!missing.isEmpty()) {
            throw UnreadableTable.layout(row, "it has not " + String.join(", ", missing));
        }
        return new Head(layout, places, titles.size());
    }

    static String refusal(List<String> unknown) {
        return "'" + String.join("', '", unknown) + "' is nothing that UN Comtrade tells of goods, and may tell rows"
                + " apart that would be one flow without it: leave it out if it does not";
    }
}
