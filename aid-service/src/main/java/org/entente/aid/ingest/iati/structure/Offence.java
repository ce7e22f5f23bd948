package org.entente.aid.ingest.iati.structure;

import javax.xml.namespace.QName;
import org.entente.chassis.ingest.xml.Finding;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * A finding against the structure, and what cannot stand because of it.
 *
 * @param finding for the run's rejections
 * @param element where it is
 * @param effect what is to be left out
 * @param attribute that is to be left out; null unless the effect says so
 */
record Offence(Finding finding, XmlElement element, Effect effect, QName attribute) {

    /** The smallest unit without which the rest is valid. */
    enum Effect {
        /** Nothing: the meaning is clear all the same. */
        NONE,
        ATTRIBUTE,
        TEXT,
        ELEMENT
    }

    static Offence at(XmlElement place, String rule, String detail, String text, Effect effect) {
        return new Offence(finding(place, rule, detail, text), place, effect, null);
    }

    /** An attribute that can be left out by itself. */
    static Offence attribute(XmlElement element, QName attribute, String rule, String detail) {
        String text = element.attributes().get(attribute);
        return new Offence(finding(element, rule, detail, text), element, Effect.ATTRIBUTE, attribute);
    }

    static Finding finding(XmlElement place, String rule, String detail, String text) {
        return new Finding(place.line(), place.column(), rule, detail, text);
    }

    boolean drops(XmlElement dropped) {
        return effect == Effect.ELEMENT && element == dropped;
    }
}
