package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.entente.chassis.http.Texts;
import org.entente.chassis.ingest.xml.Finding;
import org.entente.chassis.ingest.xml.XmlElement;

/** One activity on its way in: what was found, and where everything came from. */
final class Reading {

    private final List<Finding> findings;
    private final String language;
    private final String currency;
    private final Map<JsonNode, XmlElement> places = new IdentityHashMap<>();
    private final Map<XmlElement, Supplier<String>> steps = new IdentityHashMap<>();
    private final Map<XmlElement, ObjectNode> keepers = new IdentityHashMap<>();

    /** @param activity whose defaults hold for what does not tell its own */
    Reading(XmlElement activity, List<Finding> findings) {
        this.findings = findings;
        this.language = activity.attributes().get(Xml.attribute("xml:lang"));
        this.currency = activity.attribute("default-currency");
    }

    void found(XmlElement at, String rule, String detail, String text) {
        findings.add(new Finding(at.line(), at.column(), rule, detail, text));
    }

    int findings() {
        return findings.size();
    }

    /** The value of a member; null, with a finding, where the text has none. */
    JsonNode value(Member member, String text, XmlElement at) {
        String visible = Texts.visible(text);
        if (!visible.equals(text)) {
            found(at, "invisible-character", "the text has characters that nobody sees; they are left out", text);
        }
        try {
            return member.read(visible);
        } catch (Unfit e) {
            found(at, e.rule(), e.getMessage() + "; it is left out", text);
            return null;
        }
    }

    /** The currency of amounts that do not tell theirs; null where the activity has no default. */
    String currency() {
        return currency;
    }

    /** Whether a text is English; where nothing tells its language, it may be. */
    boolean isEnglish(String own) {
        String told = own == null ? language : own;
        return told == null || told.isBlank() || told.toLowerCase(Locale.ROOT).startsWith("en");
    }

    /** Remembers what an object was read from. */
    void place(ObjectNode object, XmlElement element) {
        places.put(object, element);
    }

    /** The element that an object was read from; null where it was read from none of its own. */
    XmlElement place(JsonNode object) {
        return places.get(object);
    }

    /**
     * Remembers how an element that was read is written again, for what is left in it.
     *
     * @param step of a path, such as {@code sector[2]}; gives null where it is not written after all
     */
    void step(XmlElement element, Supplier<String> step) {
        steps.put(element, step);
    }

    /** Whether an element was read, so that what is left of it is but a rest; else it is kept as it is. */
    boolean isRead(XmlElement element) {
        return steps.containsKey(element);
    }

    String step(XmlElement element) {
        return steps.get(element).get();
    }

    /** Remembers a record that keeps the rest of its element itself. */
    void keeper(XmlElement element, ObjectNode object) {
        keepers.put(element, object);
    }

    boolean isKeeper(XmlElement element) {
        return keepers.containsKey(element);
    }

    Map<XmlElement, ObjectNode> keepers() {
        return keepers;
    }
}
