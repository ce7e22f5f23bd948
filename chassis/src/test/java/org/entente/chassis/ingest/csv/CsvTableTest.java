package org.entente.chassis.ingest.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void tellsWhereEachCellBegins() throws IOException {
        CsvTable table = new CsvTable(new StringReader("code;name\r\n\r\nKHM;\"Cambodia; a\nkingdom\"\n"), ';');
        assertEquals(
                List.of(new CsvCell("code", 1, 1), new CsvCell("name", 1, 6)),
                table.next().cells());
        CsvRow row = table.next();
        assertEquals(List.of(new CsvCell("KHM", 3, 1), new CsvCell("Cambodia; a\nkingdom", 3, 5)), row.cells());
        assertNull(table.next());
    }

    @Test
    void rejectsARowOfAnotherLengthAsItStandsInTheFile() throws IOException {
        CsvRow row = new CsvTable(new StringReader("KHM;2014;1\n"), ';').next();
        assertEquals(
                new Rejection(
                        7,
                        1,
                        1,
                        true,
                        "wrong-number-of-fields",
                        "the row has 3 fields, and the head of the table has 2",
                        "KHM;2014;1"),
                row.fault(7, 2).orElseThrow());
    }

    @Test
    void leavesOutTheEmptyCellBehindALastDelimiter() throws IOException {
        CsvTable table = new CsvTable(new StringReader("a,b,\na,b\n,\n"), ',');
        assertEquals(2, table.next().withoutEmptyEnd().size());
        assertEquals(2, table.next().withoutEmptyEnd().size());
        assertEquals(1, table.next().withoutEmptyEnd().size());
    }

    @Test
    void refusesToReadOnWhereACellDoesNotEnd() throws IOException {
        CsvTable table = new CsvTable(new StringReader("a,b\n\"a,b\n"), ',');
        table.next();
        assertEquals(
                "not-csv",
                assertThrows(UnreadableContent.class, table::next).rejection().rule());
    }
}
