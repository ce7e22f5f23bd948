package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * A child element that says nothing but a member.
 *
 * @param attribute that says it; null where the text does
 */
record ChildPart(String xml, String attribute, Member member) implements Part {

    @Override
    public Set<String> members() {
        return Set.of(member.name());
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        XmlElement child = from.child(xml);
        if (child == null) {
            return;
        }
        String text = attribute == null ? child.text() : child.attributes().remove(Xml.attribute(attribute));
        if (attribute == null) {
            child.clearText();
        }
        JsonNode value = text == null || text.isBlank() ? null : reading.value(member, text, child);
        if (value != null) {
            to.set(member.name(), value);
        }
        if (value == null || Xml.isEmpty(child)) {
            from.children().remove(child);
        } else {
            reading.step(child, () -> xml);
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        JsonNode value = from.path(member.name());
        if (value.isMissingNode()) {
            return;
        }
        XmlElement child = Xml.add(to, xml);
        if (attribute == null) {
            child.append(member.write(value));
        } else {
            child.attributes().put(Xml.attribute(attribute), member.write(value));
        }
    }
}
