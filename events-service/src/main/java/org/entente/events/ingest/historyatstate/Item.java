package org.entente.events.ingest.historyatstate;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.entente.chassis.ingest.xml.XmlElement;
import org.entente.events.ingest.Drafts;
import org.entente.events.ingest.Quotes;
import org.entente.events.ingest.Unfit;

/** A trip or a visit as the files have it: one element for each thing that they say. */
record Item(XmlElement element) {

    /** The text of a child on one line; empty without one. */
    String text(String child) {
        XmlElement found = element.child(child);
        return found == null ? "" : Quotes.plain(found.fullText());
    }

    /** The attribute {@code id} of a child; null without one. */
    String idOf(String child) {
        XmlElement found = element.child(child);
        return found == null ? null : found.attribute("id");
    }

    /** @throws Unfit where there is no such child, or it is empty */
    String needed(String child) {
        String text = text(child);
        if (text.isEmpty()) {
            throw new Unfit("missing-element", "'" + element.localName() + "' needs '" + child + "' with a text", null);
        }
        return text;
    }

    /** When it was, in EDTF. */
    String when() {
        String first = day("start-date");
        String last = day("end-date");
        if (last.compareTo(first) < 0) {
            throw new Unfit("end-before-start", "it ends on " + last + ", before it begins on " + first, last);
        }
        return Drafts.days(first, last);
    }

    private String day(String child) {
        String text = needed(child);
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw new Unfit("bad-date", "'" + text + "' is not a day: it is YYYY-MM-DD", text);
        }
    }
}
