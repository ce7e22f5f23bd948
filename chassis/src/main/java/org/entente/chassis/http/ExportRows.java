package org.entente.chassis.http;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How the rows of one export are written. */
interface ExportRows {

    String contentType();

    void head(Writer out) throws IOException;

    /** @param row what was selected for this form */
    void row(Writer out, ResultSet row) throws IOException, SQLException;
}
