package org.entente.events.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.http.Json;
import org.entente.chassis.reference.Country;
import org.entente.events.event.EventDraft;
import org.entente.events.event.EventType;
import org.entente.events.event.Participant;
import org.entente.events.event.Participant.Delegate;
import org.entente.events.event.ParticipantRole;

/** Events in the making, as a client writes them. */
public final class Drafts {

    private Drafts() {}

    public static ObjectNode event(EventType type, String title, String when) {
        return Json.MAPPER
                .createObjectNode()
                .put("type", type.toString())
                .put("title", title)
                .put("when", when);
    }

    /** Adds a country that takes part. */
    public static void participant(ObjectNode event, Country country, ParticipantRole role, Delegate... delegates) {
        Participant participant = new Participant(country.alpha3(), role, List.of(delegates));
        event.withArray("participants").add(Json.tree(Json.write(participant)));
    }

    public static void cite(ObjectNode event, Citation citation) {
        event.withArray("citations").add(Json.tree(Json.write(citation)));
    }

    /** Adds the citations of a further draft, but for those of documents that the event cites already and beyond the most. */
    static void uniteCitations(ObjectNode event, ObjectNode further) {
        ArrayNode citations = event.withArray("citations");
        Set<String> documents = new HashSet<>();
        citations.forEach(citation -> documents.add(citation.path("sourceId").asText()));
        for (JsonNode citation : further.path("citations")) {
            if (documents.add(citation.path("sourceId").asText()) && citations.size() < EventDraft.MOST_CITATIONS) {
                citations.add(citation);
            }
        }
    }

    /** Sets a member where there is a text for it. */
    public static void put(ObjectNode event, String member, String text) {
        if (text != null && !text.isBlank()) {
            event.put(member, text);
        }
    }

    /** An interval of days in EDTF, one day where it begins and ends on the same. */
    public static String days(String first, String last) {
        return first.equals(last) ? first : first + "/" + last;
    }

    /** Names with "and" between them. */
    public static String joined(List<Delegate> delegates) {
        return delegates.stream()
                .map(delegate ->
                        delegate.office() == null ? delegate.name() : delegate.office() + " " + delegate.name())
                .collect(Collectors.joining(" and "));
    }
}
