package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * What the standard cannot carry of a record: the JSON Patch that makes what the XML says what the record says. It stands
 * in an element of our own name space at the activity's end, and holds for the activity as it was written alone.
 */
final class Extension {

    static final String SPACE = "urn:entente:aid:1";
    private static final QName RECORD = new QName(SPACE, "record", "entente");
    private static final QName OF = new QName("of");

    private Extension() {}

    /** What an activity that is to be written lacks, as an element of it; nothing where the XML says it all. */
    static void add(XmlElement activity, JsonNode said, JsonNode record, boolean wasClean) {
        ArrayNode patch = JsonPatch.between(said, record);
        if (patch.isEmpty() && wasClean) {
            return;
        }
        XmlElement extension = new XmlElement(RECORD, 0, 0);
        extension.attributes().put(OF, Fingerprint.of(activity));
        extension.append(Json.write(patch));
        activity.children().add(extension);
    }

    static boolean isOne(XmlElement element) {
        return element.name().equals(RECORD);
    }

    /** Takes the extension out of an activity that was read. */
    static Optional<XmlElement> takeFrom(XmlElement activity) {
        List<XmlElement> ours =
                activity.children().stream().filter(Extension::isOne).toList();
        activity.children().removeIf(ours::contains);
        return ours.stream().findFirst();
    }

    /** Whether an activity is still what it was when the extension was written. */
    static boolean isOf(XmlElement extension, XmlElement activity) {
        return Fingerprint.of(activity).equals(extension.attributes().get(OF));
    }

    /** @throws IllegalArgumentException where the extension is not one that we have written */
    static void apply(XmlElement extension, ObjectNode draft) {
        try {
            JsonPatch.apply(draft, Json.MAPPER.readTree(extension.text()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is no JSON", e);
        }
    }
}
