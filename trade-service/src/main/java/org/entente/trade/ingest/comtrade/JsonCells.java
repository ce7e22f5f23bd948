package org.entente.trade.ingest.comtrade;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.chassis.ingest.Rejection;
import org.entente.trade.ingest.Cells;

/** A row of an answer in JSON. */
final class JsonCells extends Cells {

    private record Cell(String text, JsonLocation at) {}

    private final long place;
    private final JsonLocation begin;
    private final Map<Column, Cell> cells = new EnumMap<>(Column.class);

    private JsonCells(long place, JsonLocation begin) {
        this.place = place;
        this.begin = begin;
    }

    /**
     * Reads the object that begins here.
     *
     * @throws org.entente.chassis.ingest.UnreadableContent where it has a member that is not UN Comtrade's, or one that is
     *     no single value
     */
    static JsonCells read(JsonParser parser, long place) throws IOException {
        JsonCells row = new JsonCells(place, parser.currentTokenLocation());
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            if (!Layout.API.knows(member)) {
                throw JsonResponse.refused(
                        parser.currentTokenLocation(), "unknown-layout", Head.refusal(List.of(member)), member);
            }
            if (parser.nextToken().isStructStart()) {
                throw JsonResponse.refused(
                        parser.currentTokenLocation(), "unknown-layout", member + " is a text or a number", member);
            }
            Column column = Layout.API.column(member);
            if (column != null && parser.currentToken() != JsonToken.VALUE_NULL) {
                row.cells.put(column, new Cell(parser.getText().strip(), parser.currentTokenLocation()));
            }
        }
        return row;
    }

    long line() {
        return begin.getLineNr();
    }

    @Override
    public String text(Enum<?> column) {
        Cell cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }

    @Override
    public Rejection rejection(Enum<?> column, boolean whole, String rule, String detail) {
        Cell cell = cells.get(column);
        JsonLocation at = cell == null ? begin : cell.at();
        return new Rejection(
                place, at.getLineNr(), at.getColumnNr(), whole, rule, detail, cell == null ? null : cell.text());
    }
}
