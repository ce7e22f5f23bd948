package org.entente.chassis.ingest.csv;

import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;

/** Why a file cannot be read, or not on from some place. */
public final class UnreadableTable {

    private UnreadableTable() {}

    static UnreadableContent form(String was) {
        return at(1, 1, "not-a-text", "the file is " + was + ": send the table itself, as text in UTF-8", null);
    }

    static UnreadableContent nul(long line) {
        return at(
                line, 0, "not-a-text", "the file has a NUL character here, which no text has: send it in UTF-8", null);
    }

    static UnreadableContent encoding(long line, String charset, int octet) {
        return at(
                line,
                0,
                "encoding",
                "the text was read as " + charset
                        + " so far, and the byte 0x%02X is not of it: send the file in UTF-8".formatted(octet),
                null);
    }

    static UnreadableContent csv(long line, long column, String why) {
        return at(
                line,
                column,
                "not-csv",
                "from here on the file cannot be read as a table of separated values: " + why,
                null);
    }

    /** The table is not the one that the format reads. */
    public static UnreadableContent layout(CsvRow row, String expected) {
        return at(
                row.line(),
                1,
                "unknown-layout",
                "the file begins otherwise than this format: " + expected,
                row.start());
    }

    /** The file has no rows at all. */
    public static UnreadableContent empty(String expected) {
        return at(1, 1, "unknown-layout", "the file is empty: " + expected, null);
    }

    private static UnreadableContent at(long line, long column, String rule, String detail, String text) {
        return new UnreadableContent(new Rejection(0, line, column, true, rule, detail, text));
    }
}
