package org.entente.aid.ingest.iati.mapping;

import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.entente.chassis.ingest.xml.XmlElement;

/** Small things that are done to elements. */
final class Xml {

    private Xml() {}

    /** The name of an attribute as the table has it: without a name space, or {@code xml:lang}. */
    static QName attribute(String name) {
        return name.startsWith("xml:")
                ? new QName(XMLConstants.XML_NS_URI, name.substring("xml:".length()), "xml")
                : new QName(name);
    }

    /** An element of the standard that comes from no file. */
    static XmlElement element(String name) {
        return new XmlElement(new QName(name), 0, 0);
    }

    /** Adds an element of the standard to another. */
    static XmlElement add(XmlElement parent, String name) {
        XmlElement child = element(name);
        parent.children().add(child);
        return child;
    }

    /** Whether all of an element has been read. */
    static boolean isEmpty(XmlElement element) {
        return element.attributes().isEmpty()
                && element.children().isEmpty()
                && element.text().isBlank();
    }
}
