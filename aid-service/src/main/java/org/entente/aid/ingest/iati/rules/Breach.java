package org.entente.aid.ingest.iati.rules;

import java.util.List;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * A rule that is broken once.
 *
 * @param at where it shows
 * @param detail what is wrong, and what would be right
 * @param text the offending text; null where something is missing
 * @param values without which the rule would hold; none where that does not help
 */
record Breach(XmlElement at, String detail, String text, List<Value> values) {

    static Breach missing(XmlElement at, String detail) {
        return new Breach(at, detail, null, List.of());
    }

    static Breach by(Value value, String detail) {
        return new Breach(value.element(), detail, value.text(), List.of(value));
    }
}
