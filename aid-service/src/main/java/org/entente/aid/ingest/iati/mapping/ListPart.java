package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * Child elements that are the objects of a list.
 *
 * @param most that the list takes
 */
record ListPart(String xml, String member, Shape shape, int most) implements Part {

    @Override
    public Set<String> members() {
        return Set.of(member);
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (XmlElement child : from.children(xml).toList()) {
            ObjectNode object = list.size() < most ? shape.read(child, reading) : tooMany(child, reading);
            if (object != null) {
                list.add(object);
                reading.step(child, () -> step(list, object));
            }
            if (object == null || Xml.isEmpty(child) || reading.isKeeper(child)) {
                from.children().remove(child);
            }
        }
        if (!list.isEmpty()) {
            to.set(member, list);
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        for (JsonNode object : from.path(member)) {
            shape.write((ObjectNode) object, Xml.add(to, xml));
        }
    }

    private ObjectNode tooMany(XmlElement child, Reading reading) {
        reading.found(
                child, "too-many-elements", "there are more than " + most + " of '" + xml + "'; it is left out", null);
        return null;
    }

    /** By identity: two elements may say the same, and one before it may have been left out since. */
    private String step(ArrayNode list, ObjectNode object) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == object) {
                return xml + "[" + (i + 1) + "]";
            }
        }
        return null;
    }
}
