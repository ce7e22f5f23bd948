package org.entente.chassis.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of NDJSON. The database hands out the values; their names are put between them here, for a row is mostly names,
 * and to make and copy these would cost it more than all the rest.
 */
final class LineRows implements ExportRows {

    /** What {@link ViewRows#BARE} puts between values; JSON has it bare nowhere. */
    private static final byte DELIMITER = 2;

    private final List<Sheet.Column> columns;
    private final byte[][] openings;
    private final boolean[] quoted;
    private final int longest;
    private byte[] line = new byte[1024];

    LineRows(List<Sheet.Column> columns) {
        this.columns = columns;
        openings = new byte[columns.size()][];
        quoted = new boolean[columns.size()];
        int names = 0;
        for (int i = 0; i < openings.length; i++) {
            quoted[i] = columns.get(i).kind() == Sheet.Kind.CODE;
            openings[i] =
                    (",\"" + columns.get(i).name() + "\":" + (quoted[i] ? "\"" : "")).getBytes(StandardCharsets.UTF_8);
            names += openings[i].length + 1;
        }
        longest = names + 2;
    }

    @Override
    public String expressions() {
        return columns.stream().map(LineRows::value).collect(Collectors.joining(", "));
    }

    private static String value(Sheet.Column column) {
        return column.kind() == Sheet.Kind.TEXT ? "to_json(" + column.expression() + ")" : column.expression();
    }

    @Override
    public String format() {
        return ViewRows.BARE;
    }

    @Override
    public void head(OutputStream out) {}

    @Override
    public void row(OutputStream out, byte[] row) throws IOException {
        if (line.length < row.length + longest) {
            line = new byte[2 * (row.length + longest)];
        }
        int length = 0;
        int start = 0;
        for (int i = 0; i < openings.length; i++) {
            int end = start;
            while (end < row.length - 1 && row[end] != DELIMITER) {
                end++;
            }
            if (end > start) {
                length = append(openings[i], 0, openings[i].length, length);
                length = append(row, start, end - start, length);
                if (quoted[i]) {
                    line[length++] = '"';
                }
            }
            start = end + 1;
        }
        // The first member begins with a comma, like all others.
        length = Math.max(length, 1);
        line[0] = '{';
        line[length++] = '}';
        line[length++] = '\n';
        out.write(line, 0, length);
    }

    private int append(byte[] from, int start, int count, int length) {
        System.arraycopy(from, start, line, length, count);
        return length + count;
    }

    @Override
    public void tail(OutputStream out) {}
}
