package org.entente.chassis.ingest.csv;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reads a table row by row, in constant memory: a cell and a row may only be so long. */
public final class CsvTable {

    private static final int LONGEST_CELL = 20_000;
    private static final int MOST_CELLS = 10_000;

    private static final CsvFactory FACTORY = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_CELL)
                    .build())
            .build();

    private final CsvParser parser;
    private final char delimiter;
    /** As many cells as the row before: a table's rows are alike, and a list that grows is copied each time. */
    private int expected;

    /**
     * A table with commas between its cells.
     *
     * @throws org.entente.chassis.ingest.UnreadableContent where the file is no text that can be read
     */
    public CsvTable(InputStream content) throws IOException {
        this(new TableText(content), ',');
    }

    /**
     * A table in a text that may have been looked at, such as to tell it from other formats.
     *
     * @param delimiter what stands between cells
     */
    public CsvTable(Reader text, char delimiter) throws IOException {
        this.delimiter = delimiter;
        parser = FACTORY.createParser(text);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(delimiter));
        parser.nextToken();
    }

    /**
     * The next row that is not blank, null after the last one.
     *
     * @throws org.entente.chassis.ingest.UnreadableContent where the file cannot be read on
     */
    public CsvRow next() throws IOException {
        try {
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                CsvRow row = row();
                if (row.size() > 1 || !row.text(0).isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw place == null
                    ? UnreadableTable.csv(0, 0, e.getOriginalMessage())
                    : UnreadableTable.csv(place.getLineNr(), place.getColumnNr(), e.getOriginalMessage());
        }
    }

    private CsvRow row() throws IOException {
        List<CsvCell> cells = new ArrayList<>(expected);
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            JsonLocation place = parser.currentTokenLocation();
            if (cells.size() == MOST_CELLS) {
                throw UnreadableTable.csv(
                        place.getLineNr(), place.getColumnNr(), "the row has more than " + MOST_CELLS + " fields");
            }
            cells.add(new CsvCell(parser.getText(), place.getLineNr(), place.getColumnNr()));
        }
        expected = cells.size();
        return new CsvRow(cells.get(0).line(), cells, delimiter);
    }
}
