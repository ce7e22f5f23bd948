package org.entente.chassis.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Answers of one JSON document around a list of rows: the whole document, or the rows alone as an export. */
@ApplicationScoped
public class Documents {

    private final HttpHeaders headers;

    /** @param headers of the request that is being answered */
    Documents(HttpHeaders headers) {
        this.headers = headers;
    }

    /**
     * Rows of a form beside those that every list has.
     *
     * @param mediaType whose text is RFC 4180
     * @param columns the members of the rows that are its columns
     * @param rows made only if they are asked for
     */
    public record Table(String mediaType, Collection<String> columns, Supplier<List<?>> rows) {}

    /**
     * @param rows the document's list, as CSV and NDJSON have it
     * @param columns the members that a row can have
     */
    public Response.ResponseBuilder answer(Object document, List<?> rows, Collection<String> columns, Table... tables) {
        List<ExportForm> forms = new ArrayList<>(List.of(Exports.values()));
        for (Table table : tables) {
            forms.add(new CsvForm(table.mediaType));
        }
        ExportForm form = Exports.asked(headers, forms);
        for (Table table : tables) {
            if (form != null && form.mediaType().equals(table.mediaType)) {
                return Response.fromResponse(form.answer(table.columns, lines(table.rows.get())));
            }
        }
        return form != null
                ? Response.fromResponse(form.answer(columns, lines(rows)))
                : Json.ok(Json.write(document)).header("Vary", "Accept");
    }

    private static List<String> lines(List<?> rows) {
        return rows.stream().map(Json::write).toList();
    }
}
