package org.entente.chassis.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table in which a whole list can be taken out: as RFC 4180 says, or one JSON document a line where that is the media
 * type. The database makes its cells, so that a large export takes no detour through renderings.
 *
 * @param mediaType such as {@code text/csv}, in the place of the form that every list has
 * @param selectable whether the columns are members, of which {@code fields} selects some
 */
public record Sheet(String mediaType, boolean selectable, List<Column> columns) {

    /** The table that {@code text/csv} asks for. */
    public static Sheet csv(List<Column> columns) {
        return new Sheet(Exports.CSV_TYPE, true, columns);
    }

    /** The lines that {@code application/x-ndjson} asks for; members without a value are left out. */
    public static Sheet lines(List<Column> columns) {
        return new Sheet(Exports.NDJSON_TYPE, true, columns);
    }

    /**
     * One column.
     *
     * @param expression in SQL; null is an empty cell
     */
    public record Column(String name, String expression, Kind kind) {

        /** A code of ours or a time, never empty: it needs no escape in JSON, and no spreadsheet runs it as a formula. */
        public static Column code(String name, String expression) {
            return new Column(name, expression, Kind.CODE);
        }

        /** A number, a boolean as text, or an object as JSON text. */
        public static Column json(String name, String expression) {
            return new Column(name, expression, Kind.JSON);
        }

        /** A text as somebody wrote it. */
        public static Column text(String name, String expression) {
            return new Column(name, expression, Kind.TEXT);
        }
    }

    /** What has to be done to a cell. */
    public enum Kind {
        CODE,
        JSON,
        TEXT
    }

    /** The sheet that the client prefers to a page of JSON, null if it takes the page or another form. */
    static Sheet asked(HttpHeaders headers, Sheet... sheets) {
        List<ExportForm> forms = new ArrayList<>();
        for (Sheet sheet : sheets) {
            forms.add(new CsvForm(sheet.mediaType));
        }
        forms.addAll(List.of(Exports.values()));
        ExportForm form = Exports.asked(headers, forms);
        return Stream.of(sheets)
                .filter(sheet -> form != null && sheet.mediaType.equals(form.mediaType()))
                .findFirst()
                .orElse(null);
    }

    /** Its rows with the selected members: cells in the order asked for, members of JSON in their own. */
    ExportRows rows(Fields fields) {
        if (!fields.isEverything() && !selectable) {
            throw InvalidRequest.parameter("fields", mediaType + " has all its columns: leave the parameter out.");
        }
        boolean lines = mediaType.equals(Exports.NDJSON_TYPE);
        Collection<String> names = fields.names();
        List<Column> chosen = fields.isEverything()
                ? columns
                : lines
                        ? columns.stream()
                                .filter(column -> names.contains(column.name()))
                                .toList()
                        : names.stream().map(this::column).toList();
        return lines ? new LineRows(chosen) : new TableRows(chosen);
    }

    private Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
