package org.entente.chassis.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;

/** A form in which a whole list can be taken out, and a record too where its resource offers it. */
public interface ExportForm {

    /** As clients ask for it in {@code Accept}, without parameters. */
    String mediaType();

    /** Whether {@code fields} may leave members out. */
    default boolean selectsFields() {
        return true;
    }

    /** The condition on rows, in SQL, that this form can show; null where it shows all. */
    default String only() {
        return null;
    }

    /** This form for a list that has so many rows beside those that it can show. */
    default ExportForm without(long rows) {
        return this;
    }

    /** Begins the document. */
    void head(Writer out, Collection<String> columns) throws IOException;

    /**
     * Writes one record.
     *
     * @param columns the members asked for, in the order asked for
     * @param view the record's rendering with these members
     */
    void row(Writer out, Collection<String> columns, String view) throws IOException;

    /** Ends the document. */
    default void tail(Writer out) throws IOException {}

    default String contentType() {
        return mediaType() + ";charset=UTF-8";
    }

    /**
     * A small table that is at hand.
     *
     * @param columns the members that a row can have
     * @param rows as JSON
     */
    default Response answer(Collection<String> columns, Collection<String> rows) {
        return answer(stream -> {
            Writer out = Exports.writer(stream);
            head(out, columns);
            for (String row : rows) {
                row(out, columns, row);
            }
            tail(out);
            out.flush();
        });
    }

    /** An answer in this form. */
    default Response answer(StreamingOutput body) {
        return Response.ok(body)
                .header("Content-Type", contentType())
                .header("Vary", "Accept")
                .build();
    }
}
