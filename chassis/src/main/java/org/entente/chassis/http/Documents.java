package org.entente.chassis.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.Writer;
import java.util.Collection;
import java.util.List;

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
     */
    public record Table(String mediaType, Collection<String> columns, List<?> rows) {}

    /**
     * @param rows the document's list, as CSV and NDJSON have it
     * @param columns the members that a row can have
     */
    public Response.ResponseBuilder answer(Object document, List<?> rows, Collection<String> columns, Table... tables) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                break;
            }
            for (Table table : tables) {
                if (accepted.isCompatible(MediaType.valueOf(table.mediaType))) {
                    return export(Exports.CSV, table.columns, table.rows, table.mediaType + ";charset=UTF-8");
                }
            }
        }
        Exports form = Exports.asked(headers);
        if (form != null) {
            return export(form, columns, rows, form.contentType());
        }
        return Response.ok(Json.write(document), MediaType.APPLICATION_JSON_TYPE)
                .header("Vary", "Accept");
    }

    private static Response.ResponseBuilder export(
            Exports form, Collection<String> columns, List<?> rows, String contentType) {
        StreamingOutput body = stream -> {
            Writer out = Exports.writer(stream);
            form.head(out, columns);
            for (Object row : rows) {
                form.row(out, columns, Json.write(row));
            }
            out.flush();
        };
        return Response.ok(body).header("Content-Type", contentType).header("Vary", "Accept");
    }
}
