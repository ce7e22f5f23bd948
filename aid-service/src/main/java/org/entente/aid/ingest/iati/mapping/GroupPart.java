package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.chassis.ingest.xml.XmlElement;

/** Members that stand in an object of their own for the reader's sake, and in XML in the element itself. */
record GroupPart(String member, Shape shape) implements Part {

    @Override
    public Set<String> members() {
        return Set.of(member);
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        ObjectNode group = shape.read(from, reading);
        if (group != null && !group.isEmpty()) {
            to.set(member, group);
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        if (from.path(member) instanceof ObjectNode group) {
            shape.write(group, to);
        }
    }
}
