package org.entente.chassis.http;

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
}
