package org.entente.aid.ingest.iati;

import org.entente.aid.ingest.iati.xml.XmlElement;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.time.Edtf;

/**
 * The document that activities come from: what the run tells of it, or else what the file tells itself.
 *
 * @param told by the run; null where it told nothing
 * @param generated the file's day; null where it does not say
 */
record Origin(ImportSource told, Edtf generated) {

    private static final int DAY = "2024-12-10".length();
    private static final int LONGEST_NAME = 200;

    static Origin of(ImportSource told, XmlElement root) {
        String time = root.attribute("generated-datetime");
        return new Origin(told, time == null ? null : day(time));
    }

    /** A citation of an activity, by its identifier. */
    Citation citing(Identity identity, XmlElement activity) {
        return source(identity, activity).citing(identity.identifier());
    }

    private ImportSource source(Identity identity, XmlElement activity) {
        if (told != null) {
            return told;
        }
        XmlElement narrative = activity.child("reporting-org").child("narrative");
        String name = narrative == null || narrative.text().isBlank()
                ? identity.publisher()
                : narrative.text().strip();
        String publisher = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return new ImportSource("IATI activities of " + publisher, publisher, generated, null);
    }

    private static Edtf day(String time) {
        String stripped = time.strip();
        try {
            return stripped.length() < DAY ? null : Edtf.parse(stripped.substring(0, DAY));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
