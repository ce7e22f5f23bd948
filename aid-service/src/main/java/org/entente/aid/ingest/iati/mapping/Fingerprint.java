package org.entente.aid.ingest.iati.mapping;

import java.util.Map;
import java.util.TreeMap;
import org.entente.chassis.http.Sha256;
import org.entente.chassis.ingest.xml.XmlElement;

/** A digest of what an element says, whatever its layout: spaces and the order of attributes do not count. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(XmlElement element) {
        StringBuilder said = new StringBuilder();
        add(element, said);
        return Sha256.of(said.toString());
    }

    private static void add(XmlElement element, StringBuilder said) {
        said.append('<').append(element.name());
        Map<String, String> attributes = new TreeMap<>();
        element.attributes().forEach((name, value) -> attributes.put(name.toString(), value));
        attributes.forEach(
                (name, value) -> said.append('\n').append(name).append('=').append(normalised(value)));
        said.append('>').append(normalised(element.text()));
        element.children().forEach(child -> add(child, said));
        said.append("</>");
    }

    private static String normalised(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
