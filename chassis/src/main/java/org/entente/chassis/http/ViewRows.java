package org.entente.chassis.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Rows of which the rendering is selected. */
final class ViewRows implements ExportRows {

    /** JSON has neither of the two characters bare, so that a row is a rendering as it is. */
    static final String BARE = "format csv, delimiter E'\\x02', quote E'\\x01'";

    private final String expression;
    private final ExportForm form;
    private final Collection<String> columns;
    private final Fields fields;
    private Writer writer;

    /** @param expression the rendering: JSON text without line breaks */
    ViewRows(String expression, ExportForm form, Collection<String> columns, Fields fields) {
        this.expression = expression;
        this.form = form;
        this.columns = columns;
        this.fields = fields;
    }

    @Override
    public String expressions() {
        return expression;
    }

    @Override
    public String format() {
        return BARE;
    }

    @Override
    public void head(OutputStream out) throws IOException {
        writer = Exports.writer(out);
        form.head(writer, columns);
        writer.flush();
    }

    @Override
    public void row(OutputStream out, byte[] row) throws IOException {
        if (form == Exports.NDJSON && fields.isEverything()) {
            out.write(row);
        } else {
            String view = new String(row, 0, row.length - 1, StandardCharsets.UTF_8);
            form.row(writer, columns, fields.of(view));
        }
    }

    @Override
    public void tail(OutputStream out) throws IOException {
        form.tail(writer);
        writer.flush();
    }
}
