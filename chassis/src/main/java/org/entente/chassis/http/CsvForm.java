package org.entente.chassis.http;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;

/**
 * RFC 4180 under another name, for standards whose text it is.
 *
 * @param mediaType as clients ask for it
 */
record CsvForm(String mediaType) implements ExportForm {

    @Override
    public void head(Writer out, Collection<String> columns) throws IOException {
        Exports.CSV.head(out, columns);
    }

    @Override
    public void row(Writer out, Collection<String> columns, String view) throws IOException {
        Exports.CSV.row(out, columns, view);
    }
}
