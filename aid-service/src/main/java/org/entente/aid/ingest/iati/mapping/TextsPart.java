package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * Narratives that are a text in English, or else in the first language, and a list where that text does not say it all.
 *
 * @param xml the child that they are in; null where they are in the element itself
 * @param list the list's member
 */
record TextsPart(String xml, Member member, String list) implements Part {

    @Override
    public Set<String> members() {
        return Set.of(member.name());
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        ArrayNode narratives = Narration.read(xml, from, reading);
        String best = Narration.best(entries(narratives), reading);
        if (best != null) {
            best = best.substring(0, Math.min(best.length(), member.longest()));
            to.put(member.name(), best);
        }
        if (!narratives.isEmpty() && !Narration.isAllOf(narratives, best)) {
            to.set(list, narratives);
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        JsonNode text = from.path(member.name());
        ArrayNode narratives = from.path(list) instanceof ArrayNode all
                ? all
                : text.isMissingNode() ? null : Narration.of(text.textValue());
        if (narratives != null) {
            Narration.write(narratives, xml == null ? to : Xml.add(to, xml));
        }
    }

    private static List<JsonNode> entries(ArrayNode list) {
        List<JsonNode> entries = new ArrayList<>();
        list.forEach(entries::add);
        return entries;
    }
}
