package org.entente.chassis.http;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/** How the rows of one export are written, from what is selected for it. */
interface ExportRows {

    void head(Writer out) throws IOException;

    void row(Writer out, ResultSet row) throws IOException, SQLException;

    void tail(Writer out) throws IOException;

    /** Rows of which the view is selected. */
    static ExportRows of(ExportForm form, Collection<String> columns, Fields fields) {
        return new ExportRows() {
            @Override
            public void head(Writer out) throws IOException {
                form.head(out, columns);
            }

            @Override
            public void row(Writer out, ResultSet row) throws IOException, SQLException {
                form.row(out, columns, fields.of(row.getString(1)));
            }

            @Override
            public void tail(Writer out) throws IOException {
                form.tail(out);
            }
        };
    }
}
