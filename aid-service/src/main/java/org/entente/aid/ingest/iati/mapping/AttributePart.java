package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.chassis.ingest.xml.XmlElement;

/** An attribute that is a member; a blank one says nothing. */
record AttributePart(String xml, Member member) implements Part {

    @Override
    public Set<String> members() {
        return Set.of(member.name());
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        String text = from.attributes().remove(Xml.attribute(xml));
        if (text != null && !text.isBlank()) {
            JsonNode value = reading.value(member, text, from);
            if (value != null) {
                to.set(member.name(), value);
            }
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        JsonNode value = from.path(member.name());
        if (!value.isMissingNode()) {
            to.attributes().put(Xml.attribute(xml), member.write(value));
        }
    }
}
