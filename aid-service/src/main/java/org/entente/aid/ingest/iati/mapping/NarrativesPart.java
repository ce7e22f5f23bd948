package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * Narratives that are a list.
 *
 * @param xml the child that they are in; null where they are in the element itself
 */
record NarrativesPart(String xml, String member) implements Part {

    @Override
    public Set<String> members() {
        return Set.of(member);
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        ArrayNode list = Narration.read(xml, from, reading);
        if (!list.isEmpty()) {
            to.set(member, list);
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        if (from.path(member) instanceof ArrayNode list) {
            Narration.write(list, xml == null ? to : Xml.add(to, xml));
        }
    }
}
