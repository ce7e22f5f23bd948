package org.entente.chassis.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of RFC 4180, which the database formats whole. */
final class TableRows implements ExportRows {

    private static final byte[] LINE_BREAK = {'\r', '\n'};

    /** A spreadsheet would run a text that begins with one of =, +, -, @, a tab or a line break as a formula. */
    private static final String GUARDED =
            "case when ascii(%1$s) in (61, 43, 45, 64, 9, 13) then '''' || %1$s else %1$s end";

    private final List<Sheet.Column> columns;

    TableRows(List<Sheet.Column> columns) {
        this.columns = columns;
    }

    @Override
    public String expressions() {
        return columns.stream().map(TableRows::cell).collect(Collectors.joining(", "));
    }

    private static String cell(Sheet.Column column) {
        return column.kind() == Sheet.Kind.TEXT ? GUARDED.formatted(column.expression()) : column.expression();
    }

    @Override
    public String format() {
        return "format csv";
    }

    @Override
    public void head(OutputStream out) throws IOException {
        String names = columns.stream().map(Sheet.Column::name).collect(Collectors.joining(","));
        out.write(names.getBytes(StandardCharsets.UTF_8));
        out.write(LINE_BREAK);
    }

    @Override
    public void row(OutputStream out, byte[] row) throws IOException {
        out.write(row, 0, row.length - 1);
        out.write(LINE_BREAK);
    }

    @Override
    public void tail(OutputStream out) {}
}
