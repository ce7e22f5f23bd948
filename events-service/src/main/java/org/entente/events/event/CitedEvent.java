package org.entente.events.event;

import java.util.List;
import java.util.UUID;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.time.Edtf;

/** An event as evidence: what it was, when, and who says so. */
public record CitedEvent(
        UUID eventId, EventType type, TieChange tieChange, Edtf when, String title, List<Citation> citations) {

    /** The same event with the citations of one document alone. */
    public CitedEvent citing(UUID sourceId) {
        List<Citation> own = citations.stream()
                .filter(citation -> citation.sourceId().equals(sourceId))
                .toList();
        return new CitedEvent(eventId, type, tieChange, when, title, own);
    }
}
