package org.entente.events.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.events.actor.Actors;
import org.entente.events.event.Event.ParticipantRow;
import org.entente.events.event.Participant.Delegate;

/** What of an event's participants goes into the table that filters read. */
final class EventRows {

    private EventRows() {}

    static List<ParticipantRow> participants(EventDraft draft) {
        List<ParticipantRow> rows = new ArrayList<>();
        for (Participant participant : draft.participants()) {
            rows.add(row(draft, participant.actor(), participant.role(), false));
            for (Delegate delegate : participant.delegates()) {
                if (delegate.actor() != null) {
                    rows.add(row(draft, delegate.actor(), participant.role(), true));
                }
            }
        }
        return rows;
    }

    private static ParticipantRow row(EventDraft draft, String actor, ParticipantRole role, boolean delegate) {
        return new ParticipantRow(actor, Actors.recordOf(actor), role.toString(), delegate, draft.coding() != null);
    }

    /** The actors that a draft refers to, by JSON pointer. */
    static Map<String, String> actors(EventDraft draft) {
        Map<String, String> references = new LinkedHashMap<>();
        for (int i = 0; i < draft.participants().size(); i++) {
            Participant participant = draft.participants().get(i);
            references.put("/participants/" + i + "/actor", participant.actor());
            for (int d = 0; d < participant.delegates().size(); d++) {
                references.put(
                        "/participants/" + i + "/delegates/" + d + "/actor",
                        participant.delegates().get(d).actor());
            }
        }
        return references;
    }
}
