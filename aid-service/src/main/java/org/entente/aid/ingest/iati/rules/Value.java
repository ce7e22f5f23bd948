package org.entente.aid.ingest.iati.rules;

import javax.xml.namespace.QName;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * What a path leads to.
 *
 * @param element that it is, or that it belongs to
 * @param attribute its name; null for the element and its text
 */
record Value(XmlElement element, QName attribute) {

    String text() {
        String text = attribute == null ? element.text() : element.attributes().get(attribute);
        return text.strip();
    }

    /** Of the element's code; 1, the standard's own, where it names none. */
    String vocabulary() {
        String vocabulary = element.attribute("vocabulary");
        return vocabulary == null || vocabulary.isEmpty() ? "1" : vocabulary;
    }
}
