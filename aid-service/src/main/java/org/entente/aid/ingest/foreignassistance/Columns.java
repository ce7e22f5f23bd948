package org.entente.aid.ingest.foreignassistance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.chassis.ingest.csv.CsvCell;
import org.entente.chassis.ingest.csv.CsvRow;
import org.entente.chassis.ingest.csv.UnreadableTable;

/** Where the columns of the country summary stand; those that are not listed here tell nothing more. */
enum Columns {
    COUNTRY_CODE("Country Code"),
    COUNTRY_NAME("Country Name"),
    INCOME_GROUP("Income Group Acronym"),
    TYPE_ID("Transaction Type ID"),
    TYPE_NAME("Transaction Type Name"),
    FISCAL_YEAR("Fiscal Year"),
    CURRENT("current_amount"),
    CONSTANT("constant_amount");

    private final String title;

    Columns(String title) {
        this.title = title;
    }

    /** Finds the columns in a head, by their titles and whatever their order. */
    static int[] places(CsvRow head) {
        List<String> titles = head.cells().stream()
                .map(CsvCell::text)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .toList();
        int[] places = new int[values().length];
        for (Columns column : values()) {
            places[column.ordinal()] = titles.indexOf(column.title.toLowerCase(Locale.ROOT));
            if (places[column.ordinal()] < 0) {
                throw UnreadableTable.layout(head, expected());
            }
        }
        return places;
    }

    static String expected() {
        return "its first line has the columns "
                + String.join(
                        ", ",
                        Arrays.stream(values()).map(column -> column.title).toList());
    }
}
