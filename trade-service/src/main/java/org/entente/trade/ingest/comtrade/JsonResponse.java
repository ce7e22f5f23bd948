package org.entente.trade.ingest.comtrade;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;

/**
 * An answer of version 1 of UN Comtrade's API in JSON, read without holding it. Where its {@code count} is not the number of
 * its rows it was cut, which is told; an answer with an error is refused.
 */
final class JsonResponse {

    private static final int LONGEST_TEXT = 20_000;
    private static final int DEEPEST = 10;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();

    private final JsonParser parser;
    private final FlowReading reading;
    private final ImportSink sink;
    private boolean hasData;
    private long rows;

    JsonResponse(Reader text, FlowReading reading, ImportSink sink) throws IOException {
        this.parser = FACTORY.createParser(text);
        this.reading = reading;
        this.sink = sink;
    }

    /** @throws UnreadableContent where it is no such answer, or cannot be read on */
    void read() throws IOException {
        try {
            readMembers();
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw refused(
                    place, "not-json", "from here on the file cannot be read as JSON: " + e.getOriginalMessage(), null);
        }
    }

    private void readMembers() throws IOException {
        parser.nextToken();
        String count = null;
        JsonLocation counted = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (member) {
                case "data" -> readData(value);
                case "count" -> {
                    count = parser.getText();
                    counted = parser.currentTokenLocation();
                }
                case "error" -> refuseError(value);
                default -> parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw refused(parser.currentTokenLocation(), "not-json", "the file goes on behind the answer's end", null);
        }
        if (!hasData) {
            throw refused(
                    parser.currentTokenLocation(), "unknown-layout", "an answer of UN Comtrade has rows in data", null);
        }
        if (count != null && !count.equals(String.valueOf(rows))) {
            sink.reject(rejection(
                    counted,
                    false,
                    "count-differs",
                    "the answer says that it has " + count + " rows, and has " + rows + ": it may have been cut",
                    count));
        }
    }

    private void readData(JsonToken value) throws IOException {
        hasData = true;
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        if (value != JsonToken.START_ARRAY) {
            throw refused(parser.currentTokenLocation(), "unknown-layout", "data is a list of rows", parser.getText());
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw refused(
                        parser.currentTokenLocation(),
                        "unknown-layout",
                        "a row is an object with members such as primaryValue",
                        parser.getText());
            }
            JsonCells cells = JsonCells.read(parser, ++rows);
            reading.read(cells, rows, cells.line());
        }
    }

    private void refuseError(JsonToken value) throws IOException {
        String error = value.isStructStart() ? "an object" : parser.getText();
        JsonLocation place = parser.currentTokenLocation();
        parser.skipChildren();
        if (value != JsonToken.VALUE_NULL && !error.isBlank()) {
            throw refused(
                    place,
                    "comtrade-error",
                    "UN Comtrade answered with an error instead of all rows: ask again",
                    error);
        }
    }

    static UnreadableContent refused(JsonLocation place, String rule, String detail, String text) {
        return new UnreadableContent(rejection(place, true, rule, detail, text));
    }

    private static Rejection rejection(JsonLocation place, boolean whole, String rule, String detail, String text) {
        long line = place == null ? 0 : place.getLineNr();
        int column = place == null ? 0 : place.getColumnNr();
        return new Rejection(0, line, column, whole, rule, detail, text);
    }
}
