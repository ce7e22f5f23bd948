package org.entente.chassis.ingest.csv;

import org.entente.chassis.ingest.Rejection;

/**
 * One cell of a table.
 *
 * @param text without its quotation marks
 * @param line where it begins, from 1
 * @param column where it begins in its line, from 1
 */
public record CsvCell(String text, long line, int column) {

    /**
     * A rejection of what stands here.
     *
     * @param row the place of the row that it is in, 0 for a header
     * @param whole whether all of the row is rejected
     */
    public Rejection rejected(long row, boolean whole, String rule, String detail) {
        return new Rejection(row, line, column, whole, rule, detail, text);
    }
}
