package org.entente.aid.activity;

import java.io.IOException;
import java.io.Writer;

/** How activities are written as IATI XML; the bean is where the standard's XML is known. */
public interface ActivityXml {

    /** Begins a document of activities. */
    void head(Writer out) throws IOException;

    /**
     * Writes one activity.
     *
     * @param view the record's rendering
     */
    void activity(Writer out, String view) throws IOException;

    /** Ends the document. */
    void tail(Writer out) throws IOException;
}
