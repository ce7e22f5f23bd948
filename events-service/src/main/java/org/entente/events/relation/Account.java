package org.entente.events.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.time.Edtf;
import org.entente.events.event.CitedEvent;
import org.entente.events.event.Contact;

/**
 * What one document says of the ties of two actors on a day, as if there were no other: documents can differ, and stand
 * side by side.
 *
 * @param sourceId of the document
 * @param since when the change was that it rests on, null where the status is unknown
 * @param followed whether the status of the relation is this one, and rests on this document
 * @param evidence the changes of ties that it rests on, each with this document's citations alone
 */
@Schema(name = "RelationAccount")
record Account(
        UUID sourceId,
        String title,
        String publisher,
        Status status,
        Edtf since,
        boolean followed,
        List<CitedEvent> evidence) {

    /** The accounts of documents that tell of a change that had possibly begun by the day, in the changes' order. */
    static List<Account> of(LocalDate day, List<Contact> changes, Map<UUID, CitedEvent> cited, Verdict verdict) {
        Map<UUID, Citation> documents = new LinkedHashMap<>();
        Map<UUID, List<Contact>> told = new LinkedHashMap<>();
        for (Contact change : changes) {
            cited.get(change.event()).citations().forEach(citation -> {
                documents.putIfAbsent(citation.sourceId(), citation);
                List<Contact> of = told.computeIfAbsent(citation.sourceId(), id -> new ArrayList<>());
                if (!of.contains(change)) {
                    of.add(change);
                }
            });
        }
        return documents.values().stream()
                .map(document -> of(document, Verdict.on(day, told.get(document.sourceId())), cited, verdict))
                .toList();
    }

    private static Account of(Citation document, Verdict alone, Map<UUID, CitedEvent> cited, Verdict verdict) {
        List<CitedEvent> evidence = alone.evidence().stream()
                .map(change -> cited.get(change.event()).citing(document.sourceId()))
                .toList();
        boolean followed = verdict.status() != Status.UNKNOWN
                && alone.status() == verdict.status()
                && alone.evidence().stream().anyMatch(verdict.evidence()::contains);
        return new Account(
                document.sourceId(),
                document.title(),
                document.publisher(),
                alone.status(),
                alone.status() == Status.UNKNOWN ? null : evidence.get(0).when(),
                followed,
                evidence);
    }
}
