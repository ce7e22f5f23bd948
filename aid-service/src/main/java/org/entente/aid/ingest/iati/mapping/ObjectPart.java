package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.chassis.ingest.xml.XmlElement;

/** A child element that is an object. */
record ObjectPart(String xml, String member, Shape shape) implements Part {

    @Override
    public Set<String> members() {
        return Set.of(member);
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        XmlElement child = from.child(xml);
        if (child == null) {
            return;
        }
        ObjectNode object = shape.read(child, reading);
        if (object != null) {
            to.set(member, object);
        }
        if (object == null || Xml.isEmpty(child)) {
            from.children().remove(child);
        } else {
            reading.step(child, () -> xml);
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        if (from.path(member) instanceof ObjectNode object) {
            shape.write(object, Xml.add(to, xml));
        }
    }
}
