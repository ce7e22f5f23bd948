package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.xml.XmlElement;

/** Child elements of which an attribute is a text of a list. */
record CodesPart(String xml, String attribute, Member member) implements Part {

    @Override
    public Set<String> members() {
        return Set.of(member.name());
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (XmlElement child : from.children(xml).toList()) {
            String text = child.attributes().remove(Xml.attribute(attribute));
            JsonNode value = text == null || text.isBlank() ? null : reading.value(member, text, child);
            if (value != null) {
                list.add(value);
                String step = xml + "[" + list.size() + "]";
                reading.step(child, () -> step);
            }
            if (value == null || Xml.isEmpty(child)) {
                from.children().remove(child);
            }
        }
        if (!list.isEmpty()) {
            to.set(member.name(), list);
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        for (JsonNode value : from.path(member.name())) {
            Xml.add(to, xml).attributes().put(Xml.attribute(attribute), member.write(value));
        }
    }
}
