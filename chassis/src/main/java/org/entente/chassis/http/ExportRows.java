package org.entente.chassis.http;

import java.io.IOException;
import java.io.OutputStream;

/** How the rows of one export are selected, and written as COPY hands them out. */
interface ExportRows {

    /** What is selected of each row. */
    String expressions();

    /** How COPY formats a row. */
    String format();

    void head(OutputStream out) throws IOException;

    /** @param row in the format, with the line feed that ends it */
    void row(OutputStream out, byte[] row) throws IOException;

    void tail(OutputStream out) throws IOException;
}
