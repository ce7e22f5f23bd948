package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * An attribute that the standard gives a default for. The default is for what is not told: of an unknown code nobody knows
 * what it means, and its element is left out.
 */
record DefaultPart(AttributePart attribute, String otherwise) implements Part {

    @Override
    public Set<String> members() {
        return attribute.members();
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        String member = attribute.member().name();
        String told = from.attribute(attribute.xml());
        boolean isTold = told != null && !told.isBlank();
        attribute.read(from, to, reading);
        if (!isTold) {
            to.put(member, otherwise);
        } else if (!to.has(member)) {
            to.putNull(member);
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        attribute.write(from, to);
    }
}
