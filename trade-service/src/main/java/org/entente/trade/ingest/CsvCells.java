package org.entente.trade.ingest;

import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.csv.CsvRow;

/** A row of a table of separated values. */
public final class CsvCells extends Cells {

    private final CsvRow row;
    private final long place;
    private final int[] places;

    /**
     * @param place the row's number, from 1
     * @param places where the columns stand, by their ordinal; -1 for one that the table does not have
     */
    public CsvCells(CsvRow row, long place, int[] places) {
        this.row = row;
        this.place = place;
        this.places = places;
    }

    @Override
    public String text(Enum<?> column) {
        int at = places[column.ordinal()];
        return at < 0 ? "" : row.text(at).strip();
    }

    @Override
    public Rejection rejection(Enum<?> column, boolean whole, String rule, String detail) {
        int at = places[column.ordinal()];
        return at < 0
                ? new Rejection(place, row.line(), 1, whole, rule, detail, null)
                : row.cell(at).rejected(place, whole, rule, detail);
    }
}
