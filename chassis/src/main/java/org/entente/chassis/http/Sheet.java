package org.entente.chassis.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table in which a whole list can be taken out, written as RFC 4180 says. The database makes its cells, so that a
 * large export takes no detour through JSON.
 *
 * @param mediaType such as {@code text/csv}, in the place of the table that every list has
 * @param selectable whether the columns are members, of which {@code fields} selects some
 * @param columns what each column is called, and its SQL expression
 */
public record Sheet(String mediaType, boolean selectable, Map<String, String> columns) implements ExportRows {

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

    Sheet only(Fields fields) {
        if (fields.isEverything()) {
            return this;
        }
        if (!selectable) {
            throw InvalidRequest.parameter("fields", mediaType + " has all its columns: leave the parameter out.");
        }
        Map<String, String> chosen = new LinkedHashMap<>();
        fields.names().forEach(name -> chosen.put(name, columns.get(name)));
        return new Sheet(mediaType, true, chosen);
    }

    String expressions() {
        return String.join(", ", columns.values());
    }

    @Override
    public void head(Writer out) throws IOException {
        out.write(String.join(",", columns.keySet()));
        out.write("\r\n");
    }

    @Override
    public void row(Writer out, ResultSet row) throws IOException, SQLException {
        for (int i = 1; i <= columns.size(); i++) {
            if (i > 1) {
                out.write(',');
            }
            out.write(Exports.textCell(row.getString(i)));
        }
        out.write("\r\n");
    }

    @Override
    public void tail(Writer out) {}
}
