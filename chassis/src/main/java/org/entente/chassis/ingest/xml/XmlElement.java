package org.entente.chassis.ingest.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * An element with all that is in it, and where it stands in its file. Comments and processing instructions are left out.
 * An element without a name space counts as one of the format's standard, another as one of an extension.
 */
public final class XmlElement {

    private final QName name;
    private final Map<QName, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final long line;
    private final long column;
    /** How much of its parent's own text stands before it. */
    private int offset;

    /**
     * @param line of the element's start tag, from 1; 0 where it comes from no file
     * @param column of the element's start tag, from 1; 0 where it comes from no file
     */
    public XmlElement(QName name, long line, long column) {
        this.name = name;
        this.line = line;
        this.column = column;
    }

    public QName name() {
        return name;
    }

    /** The name of an element of the standard, which has no name space; of others the name without theirs. */
    public String localName() {
        return name.getLocalPart();
    }

    /** Whether it belongs to the standard, and not to an extension with a name space of its own. */
    public boolean ofTheStandard() {
        return name.getNamespaceURI().isEmpty();
    }

    /** In the order of the file; changes to it change the element. */
    public Map<QName, String> attributes() {
        return attributes;
    }

    /** The value of an attribute without a name space; null without the attribute. */
    public String attribute(String local) {
        return attributes.get(new QName(local));
    }

    /** In the order of the file; changes to it change the element. */
    public List<XmlElement> children() {
        return children;
    }

    /** The standard's child elements of a name, in the order of the file. */
    public Stream<XmlElement> children(String local) {
        return children.stream()
                .filter(child -> child.ofTheStandard() && child.localName().equals(local));
    }

    /** The first of the standard's child elements of a name; null where there is none. */
    public XmlElement child(String local) {
        return children(local).findFirst().orElse(null);
    }

    /** Its own text, as it stands, without that of its children. */
    public String text() {
        return text.toString();
    }

    /** All text in it, that of its children too, in the order of the file. */
    public String fullText() {
        StringBuilder full = new StringBuilder();
        int taken = 0;
        for (XmlElement child : children) {
            int upTo = Math.max(taken, Math.min(child.offset, text.length()));
            // White space alone between children is not kept, and is a space still.
            full.append(text.isEmpty() ? " " : text.substring(taken, upTo)).append(child.fullText());
            taken = upTo;
        }
        return full.append(text.substring(taken)).toString();
    }

    void standAt(int place) {
        offset = place;
    }

    public void append(CharSequence more) {
        text.append(more);
    }

    public void clearText() {
        text.setLength(0);
    }

    public long line() {
        return line;
    }

    public long column() {
        return column;
    }
}
