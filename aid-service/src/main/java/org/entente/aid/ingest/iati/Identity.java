package org.entente.aid.ingest.iati;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.entente.aid.ingest.iati.xml.XmlElement;

/**
 * What an activity is known by, in all files of its publisher.
 *
 * @param publisher the reporting organisation's identifier
 * @param identifier the activity's own, unique with its publisher
 */
record Identity(String publisher, String identifier) {

    /** Of an activity; null where it lacks a part of it. */
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
        return new Identity(ref.strip(), identifier.text().strip());
    }

    /** Of a draft that has both parts. */
    static Identity of(ObjectNode draft) {
        return new Identity(
                draft.at("/reportingOrg/ref").asText(),
                draft.path("iatiIdentifier").asText());
    }

    /** Two activities of one key are the same. */
    String key() {
        return publisher + " " + identifier;
    }
}
