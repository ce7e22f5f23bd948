package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import javax.xml.namespace.QName;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.xml.XmlElement;
import org.entente.chassis.ingest.xml.XmlText;

/** What an element holds that has no member: kept verbatim with its record, and put back to where it was. */
final class Rest {

    static final String MEMBER = "verbatim";

    private Rest() {}

    /** Gives each record that keeps a rest what is left of its element. */
    static void keep(Reading reading) {
        reading.keepers().forEach((element, object) -> {
            ArrayNode rest = Json.MAPPER.createArrayNode();
            collect(element, null, reading, rest);
            if (!rest.isEmpty()) {
                object.set(MEMBER, rest);
            }
        });
    }

    private static void collect(XmlElement element, String path, Reading reading, ArrayNode rest) {
        element.attributes()
                .forEach((name, value) ->
                        item(path, rest).put("name", name.toString()).put("value", value));
        for (XmlElement child : element.children()) {
            if (!reading.isRead(child)) {
                item(path, rest).put("xml", XmlText.of(child));
            } else if (reading.step(child) != null) {
                collect(child, path == null ? reading.step(child) : path + "/" + reading.step(child), reading, rest);
            }
        }
    }

    private static ObjectNode item(String path, ArrayNode rest) {
        ObjectNode item = rest.addObject();
        return path == null ? item : item.put("path", path);
    }

    /** Puts a rest back; what has no place in the element any more is passed over. */
    static void write(JsonNode rest, XmlElement to) {
        for (JsonNode item : rest) {
            XmlElement place = place(to, item.path("path").asText(""));
            if (place == null) {
                continue;
            }
            if (item.has("xml")) {
                XmlText.parse(item.get("xml").textValue()).ifPresent(place.children()::add);
            } else if (item.has("name") && item.has("value")) {
                QName name = XmlText.name(item.get("name").textValue());
                if (name != null) {
                    place.attributes().putIfAbsent(name, item.get("value").textValue());
                }
            }
        }
    }

    private static XmlElement place(XmlElement from, String path) {
        XmlElement place = from;
        for (String step : path.isEmpty() ? new String[0] : path.split("/")) {
            String name = step.replaceFirst("\\[[0-9]{1,6}]$", "");
            int index = name.equals(step) ? 1 : Integer.parseInt(step.substring(name.length() + 1, step.length() - 1));
            place = index < 1
                    ? null
                    : place.children(name).skip(index - 1L).findFirst().orElse(null);
            if (place == null) {
                return null;
            }
        }
        return place;
    }
}
