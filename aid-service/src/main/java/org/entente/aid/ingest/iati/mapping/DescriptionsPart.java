package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.aid.activity.ActivityDraft;
import org.entente.aid.activity.Description;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.xml.XmlElement;

/** An activity's descriptions: the first one as a text, and all of them where that text does not say it all. */
record DescriptionsPart() implements Part {

    private static final Member TEXT = Member.of(ActivityDraft.class, "description");
    private static final String NARRATIVES = "narratives";
    private static final Shape SHAPE =
            Shape.of(Description.class).attribute("type", "type").narratives(null, NARRATIVES);
    static final String LIST = "descriptions";
    private static final ListPart PART = new ListPart("description", LIST, SHAPE, 100);

    @Override
    public Set<String> members() {
        return Set.of(TEXT.name());
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        PART.read(from, to, reading);
        if (!(to.path(LIST) instanceof ArrayNode list)) {
            return;
        }
        String best = null;
        for (JsonNode description : list) {
            best = best == null ? Narration.best(texts(description), reading) : best;
        }
        if (best == null) {
            return;
        }
        best = best.substring(0, Math.min(best.length(), TEXT.longest()));
        to.put(TEXT.name(), best);
        JsonNode first = list.get(0);
        if (list.size() == 1 && !first.has("type") && Narration.isAllOf((ArrayNode) first.get(NARRATIVES), best)) {
            // Its step asks the list, which goes on to know it.
            to.remove(LIST);
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        JsonNode text = from.path(TEXT.name());
        if (from.has(LIST)) {
            PART.write(from, to);
        } else if (!text.isMissingNode()) {
            ObjectNode only = Json.MAPPER.createObjectNode();
            only.withArray(LIST).addObject().set(NARRATIVES, Narration.of(text.textValue()));
            PART.write(only, to);
        }
    }

    private static List<JsonNode> texts(JsonNode description) {
        List<JsonNode> texts = new ArrayList<>();
        description.path(NARRATIVES).forEach(texts::add);
        return texts;
    }
}
