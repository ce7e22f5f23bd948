package org.entente.chassis.ingest.xml;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxIOException;
import java.io.CharConversionException;
import java.io.IOException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;

/** The ways in which a document cannot be read on, with what its sender can do about it. */
public final class Unreadable {

    private Unreadable() {}

    /** The document as a whole is not what can be read. */
    public static UnreadableContent at(XmlElement element, String rule, String detail, String text) {
        return at(element.line(), element.column(), rule, detail, text);
    }

    static UnreadableContent at(long line, long column, String rule, String detail, String text) {
        return new UnreadableContent(new Rejection(0, line, column, false, rule, detail, text));
    }

    static UnreadableContent notXml(String what) {
        return at(1, 1, "not-xml", "The file is not XML: it is " + what + ".", null);
    }

    static UnreadableContent doctype(Location location) {
        return at(
                location.getLineNumber(),
                location.getColumnNumber(),
                "document-type",
                "The file has a document type declaration (DOCTYPE), which can make a reader fetch"
                        + " files or unfold one line to gigabytes; send the file without it.",
                "<!DOCTYPE");
    }

    static UnreadableContent entity(Location location, String name) {
        String text = "&" + name + ";";
        String detail = "The entity " + text + " is not defined, and XML has only &lt; &gt; &amp; &quot; and &apos;.";
        return at(location.getLineNumber(), location.getColumnNumber(), "malformed-xml", detail, text);
    }

    static UnreadableContent tooManyNames(Location location) {
        return at(
                location.getLineNumber(),
                location.getColumnNumber(),
                "too-large",
                "The file has more different names of elements and attributes than any format here has.",
                null);
    }

    /**
     * What the parser's exception says.
     *
     * @param location where the parser was
     * @param before whether it came before the root element's start
     * @throws IOException where not the content is to blame, but where it comes from
     */
    static UnreadableContent because(XMLStreamException failure, Location location, boolean before) throws IOException {
        Location place = failure.getLocation() == null ? location : failure.getLocation();
        if (failure instanceof WstxIOException && failure.getCause() instanceof IOException cause) {
            return because(cause, place);
        }
        String said = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        if (said.startsWith("Unsupported encoding")) {
            return at(place, "wrong-encoding", said + ". Send the file in UTF-8.");
        }
        if (said.matches("(?i).*\\blimit\\b.*exceeded.*")) {
            return at(place, "too-large", "A tag here is larger than any format here has: " + said);
        }
        if (failure instanceof WstxEOFException) {
            return at(
                    place,
                    "cut-off",
                    before
                            ? "The file ends before its first element; it has no XML document."
                            : "The file ends in the middle: an element is not closed. Send the whole file.");
        }
        return at(
                place,
                before ? "not-xml" : "malformed-xml",
                (before ? "The file does not begin as XML does: " : "The file is not well-formed XML from here on: ")
                        + said);
    }

    private static UnreadableContent because(IOException cause, Location location) throws IOException {
        if (cause instanceof BoundedInput.TooMuch) {
            return at(location, "too-large", "A tag, a comment or an instruction here has no end within 32 MiB.");
        }
        if (cause instanceof CharConversionException) {
            return at(
                    location,
                    "wrong-encoding",
                    "Behind this place are bytes that the file's encoding does not have: " + cause.getMessage()
                            + ". The encoding is what the XML declaration or the byte order mark says, UTF-8 without either;"
                            + " correct the declaration, or send the file in UTF-8.");
        }
        throw cause;
    }

    private static UnreadableContent at(Location place, String rule, String detail) {
        return at(Math.max(1, place.getLineNumber()), Math.max(1, place.getColumnNumber()), rule, detail, null);
    }
}
