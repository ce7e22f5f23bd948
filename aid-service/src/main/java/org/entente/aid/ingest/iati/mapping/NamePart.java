package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.chassis.ingest.xml.XmlElement;

/** An organisation's name. Where the file has none, its identifier stands for it, and a mark says so. */
record NamePart(TextsPart texts) implements Part {

    private static final String NAME = "name";
    private static final String UNNAMED = "unnamed";

    static NamePart of(Class<? extends Record> record) {
        return new NamePart(new TextsPart(null, Member.of(record, NAME), "narratives"));
    }

    @Override
    public Set<String> members() {
        return Set.of(NAME);
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        texts.read(from, to, reading);
        if (!to.has(NAME) && to.has("ref")) {
            to.set(NAME, to.get("ref"));
            to.put(UNNAMED, true);
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        boolean unnamed = from.path(UNNAMED).asBoolean();
        texts.write(unnamed ? from.deepCopy().without(NAME) : from, to);
    }
}
