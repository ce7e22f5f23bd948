package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.chassis.ingest.xml.XmlElement;

/** An element's text that is a member; an empty one is a text too. */
record TextPart(Member member) implements Part {

    @Override
    public Set<String> members() {
        return Set.of(member.name());
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        JsonNode value = reading.value(member, from.text(), from);
        from.clearText();
        if (value != null) {
            to.set(member.name(), value);
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        JsonNode value = from.path(member.name());
        if (!value.isMissingNode()) {
            to.append(member.write(value));
        }
    }
}
