package org.entente.aid.ingest.iati;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * What an activity is known by.
 *
 * @param id of the record, where it is one of this platform that has no identifier in IATI; null for all others
 * @param publisher the reporting organisation's identifier; null where no organisation publishes it
 * @param identifier the activity's own, unique with its publisher; null with an id
 */
record Identity(String id, String publisher, String identifier) {

    /** Of an activity in a file; null where it lacks a part of it. */
    static Identity of(XmlElement activity) {
        XmlElement organisation = activity.child("reporting-org");
        XmlElement identifier = activity.child("iati-identifier");
        String ref = organisation == null ? null : organisation.attribute("ref");
        if (ref == null
                || ref.isBlank()
                || identifier == null
                || identifier.text().isBlank()) {
            return null;
        }
        return new Identity(null, ref.strip(), identifier.text().strip());
    }

    /** Of what an activity was read as. */
    static Identity of(ObjectNode draft) {
        return new Identity(
                draft.path("id").textValue(),
                draft.at("/reportingOrg/ref").textValue(),
                draft.path("iatiIdentifier").textValue());
    }

    /** Two activities of one key are the same. */
    String key() {
        return id == null ? key(publisher, identifier) : id;
    }

    static String key(String publisher, String identifier) {
        return publisher + " " + identifier;
    }
}
