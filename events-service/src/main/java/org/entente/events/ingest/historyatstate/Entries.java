package org.entente.events.ingest.historyatstate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.ingest.xml.XmlElement;
import org.entente.chassis.reference.Country;
import org.entente.events.event.ParticipantRole;
import org.entente.events.ingest.Drafts;
import org.entente.events.ingest.EventRow;
import org.entente.events.ingest.EventWriting;
import org.entente.events.ingest.ImportedIds;
import org.entente.events.ingest.Quotes;
import org.entente.events.ingest.Unfit;

/** The entries of one country's timelines. */
final class Entries {

    private static final int LONGEST_SUMMARY = 5_000;

    private final FileReading file;
    private final String name;
    private final ImportSource source;
    private final EventWriting writing;

    /**
     * @param name of the country, as the document's short title has it
     * @param title of the document
     */
    Entries(FileReading file, String name, String title, ImportRequest request, EventWriting writing) {
        this.file = file;
        this.name = name;
        this.source = Historian.document(
                request,
                title.isEmpty() ? "A Guide to Recognition and Relations" : title,
                name.isEmpty() ? "countries" : "countries/" + slug(name));
        this.writing = writing;
    }

    /** @param section the id of the section that the entry stands in; a part of what the entry is told from others by */
    void read(XmlElement entry, String section) {
        file.read(entry, element -> row(element, section));
    }

    private EventRow row(XmlElement entry, String section) {
        String head = text(entry, "head");
        String prose = text(entry, "p");
        Heading heading = Heading.read(head);
        Country country = Historian.COUNTRIES.find(null, name);
        Heading.Kind kind = heading.kind();
        Dating dating = Dating.of(heading, prose);
        ObjectNode event = Drafts.event(kind.type(), country.name() + ": " + heading.title(), dating.when());
        if (kind.tieChange() != null) {
            event.put("tieChange", kind.tieChange().toString());
        }
        Drafts.put(event, "summary", prose.substring(0, Math.min(prose.length(), LONGEST_SUMMARY)));
        Drafts.participant(event, Historian.UNITED_STATES, ParticipantRole.PARTY);
        Drafts.participant(event, country, ParticipantRole.PARTY);
        Drafts.cite(event, source.citing(quote(head, prose, dating)));
        event.set("dateRule", Json.MAPPER.valueToTree(dating.rule()));
        writing.require(event);
        if (kind.leftOut() != null) {
            file.leaveOut(entry, new Unfit("second-event", "the heading tells of " + kind.leftOut() + ", too", head));
        }
        return new EventRow(
                ImportedIds.of("historyatstate/recognition", slug(name) + "/" + section + "/" + slug(head)), event);
    }

    private static String quote(String head, String prose, Dating dating) {
        if (prose.isEmpty()) {
            return Quotes.beginning(head);
        }
        return dating.words() == null ? Quotes.beginning(prose) : Quotes.around(prose, dating.words());
    }

    private static String text(XmlElement entry, String child) {
        return entry.children().stream()
                .filter(element -> element.localName().equals(child))
                .map(element -> Quotes.plain(element.fullText()))
                .collect(Collectors.joining(" "));
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
