package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.xml.XmlElement;

/** A part of which one member stands in an object beside the others. */
record InGroup(Part part, String member, String group) implements Part {

    @Override
    public Set<String> members() {
        return part.members();
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        part.read(from, to, reading);
        if (to.has(member)) {
            ObjectNode object = to.withObjectProperty(group);
            object.set(member, to.remove(member));
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        ObjectNode flat = Json.MAPPER.createObjectNode();
        part.members().stream().filter(from::has).forEach(name -> flat.set(name, from.get(name)));
        if (from.path(group).has(member)) {
            flat.set(member, from.path(group).get(member));
        }
        part.write(flat, to);
    }
}
