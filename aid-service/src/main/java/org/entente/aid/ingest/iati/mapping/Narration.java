package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.entente.aid.activity.Narrative;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.xml.XmlElement;

/** Narratives in their languages, and the one of them that stands for all. */
final class Narration {

    static final Shape NARRATIVE =
            Shape.of(Narrative.class).attribute("xml:lang", "language").text("text");

    private static final ListPart PART = new ListPart("narrative", "narratives", NARRATIVE, 100);

    private Narration() {}

    /**
     * The narratives of an element.
     *
     * @param wrapper the child that they are in; null where they are in the element itself
     */
    static ArrayNode read(String wrapper, XmlElement from, Reading reading) {
        XmlElement place = wrapper == null ? from : from.child(wrapper);
        ObjectNode read = Json.MAPPER.createObjectNode();
        if (place != null) {
            PART.read(place, read, reading);
            if (place != from) {
                reading.step(place, () -> wrapper);
                if (Xml.isEmpty(place)) {
                    from.children().remove(place);
                }
            }
        }
        return read.withArray("narratives");
    }

    static void write(ArrayNode narratives, XmlElement to) {
        ObjectNode from = Json.MAPPER.createObjectNode();
        from.set("narratives", narratives);
        PART.write(from, to);
    }

    /** A list of one text in the activity's own language. */
    static ArrayNode of(String text) {
        return Json.MAPPER.createArrayNode().add(Json.MAPPER.createObjectNode().put("text", text));
    }

    /** The first English text, or else the first; null where all are empty. */
    static String best(List<JsonNode> narratives, Reading reading) {
        List<JsonNode> said =
                narratives.stream().filter(one -> !text(one).isBlank()).toList();
        return said.stream()
                .filter(one -> reading.isEnglish(one.path("language").textValue()))
                .findFirst()
                .or(() -> said.stream().findFirst())
                .map(Narration::text)
                .orElse(null);
    }

    /** Whether a text alone says all that narratives do. */
    static boolean isAllOf(ArrayNode narratives, String text) {
        return narratives.size() == 1
                && !narratives.get(0).has("language")
                && text(narratives.get(0)).equals(text);
    }

    private static String text(JsonNode narrative) {
        return narrative.path("text").textValue();
    }
}
