package org.entente.aid.ingest.crs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.entente.aid.statistic.StatisticSectors;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.csv.CsvRow;
import org.entente.chassis.ingest.csv.CsvTable;
import org.entente.chassis.ingest.csv.UnreadableTable;

/**
 * The head of a matrix. By donor it has two lines, the donors' codes and their names, before the amounts the recipient's
 * name and in most years its code; by sector it has one line of sectors' codes, before the amounts the recipient's code
 * and name.
 *
 * @param size how many cells a row has
 * @param name where the recipient's name stands
 * @param code where its code stands, -1 without one
 * @param columns the columns whose head is known
 */
record CrsHead(int size, int name, int code, List<CrsColumn> columns) {

    private static final String EXPECTED =
            "by donor its first line has donor_code before the donors' codes and its second"
                    + " their names; by sector its first line has RecipientCode, RecipientName and the sectors' codes";
    private static final String RECIPIENT_CODE = "RecipientCode";

    /** Reads the head; a column whose donor or sector is not known is rejected, and its amounts with it. */
    static CrsHead read(CsvTable table, ImportSink sink) throws IOException {
        CsvRow first = table.next();
        if (first == null) {
            throw UnreadableTable.empty(EXPECTED);
        }
        if (is(first, 0, RECIPIENT_CODE) && is(first, 1, "RecipientName")) {
            return new CrsHead(first.size(), 1, 0, sectors(first, sink));
        }
        CsvRow second = table.next();
        boolean withCode = is(first, 1, "donor_code");
        boolean fits = second != null
                && second.size() == first.size()
                && (withCode ? is(first, 0, "") && is(second, 1, RECIPIENT_CODE) : is(first, 0, "donor_code"));
        if (!fits) {
            throw UnreadableTable.layout(first, EXPECTED);
        }
        return new CrsHead(first.size(), 0, withCode ? 1 : -1, donors(first, second, withCode ? 2 : 1, sink));
    }

    private static boolean is(CsvRow row, int place, String text) {
        return place < row.size() && row.text(place).strip().equals(text);
    }

    private static List<CrsColumn> sectors(CsvRow codes, ImportSink sink) {
        return columns(
                codes,
                2,
                "unknown-sector",
                sink,
                place -> new CrsColumn(
                        place, null, StatisticSectors.known(codes.text(place).strip())));
    }

    private static List<CrsColumn> donors(CsvRow codes, CsvRow names, int from, ImportSink sink) {
        return columns(
                codes,
                from,
                "unknown-donor",
                sink,
                place -> new CrsColumn(place, CrsDonors.find(codes.text(place), names.text(place)), null));
    }

    private static List<CrsColumn> columns(
            CsvRow head, int from, String rule, ImportSink sink, IntFunction<CrsColumn> reading) {
        List<CrsColumn> columns = new ArrayList<>();
        Set<CrsColumn> seen = new HashSet<>();
        for (int place = from; place < head.size(); place++) {
            try {
                CrsColumn column = reading.apply(place);
                if (seen.add(new CrsColumn(0, column.donor(), column.sector()))) {
                    columns.add(column);
                } else {
                    sink.reject(head.cell(place)
                            .rejected(
                                    0,
                                    false,
                                    "duplicate",
                                    "an earlier column has the same head: this one is left out"));
                }
            } catch (IllegalArgumentException e) {
                sink.reject(head.cell(place).rejected(0, false, rule, e.getMessage() + ": the column is left out"));
            }
        }
        return columns;
    }
}
