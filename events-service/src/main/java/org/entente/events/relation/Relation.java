package org.entente.events.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.time.Edtf;
import org.entente.chassis.time.Match;
import org.entente.events.actor.SharedMemberships;
import org.entente.events.event.CitedEvent;

/**
 * The relation of two actors on a day.
 *
 * @param since when the decisive event happened, null where the status is unknown
 * @param explanation why the status is what it is
 * @param evidence what the status rests on, the decisive event first
 * @param laterEvidence contacts that the status does not account for, the earliest first, at most {@link
 *     Relations#NAMED}
 * @param laterEvidenceTotal how many there are
 * @param partnershipLevel how the two call their relation, null where no event named it
 * @param partnershipEvidence the event that named it
 * @param agreements between the two and no third country that were in force on the day, by the days on which they began:
 *     confirmed facts whose time is an interval that may comprise it
 * @param alliances that both belonged to on the day, with what each undertook
 * @param sharedMemberships codes of the organisations that both belonged to on the day, in any role
 * @param countsByType confirmed facts between the two and no third country that had begun by the day
 * @param tone of the same events by year
 * @param toneOmitted how many of these are in no year, because theirs is not certain
 * @param accounts what each document says that tells of a change of ties by the day
 * @param gaps years within the tone of which no record tells anything
 */
record Relation(
        List<String> actors,
        LocalDate on,
        Status status,
        Edtf since,
        String explanation,
        List<CitedEvent> evidence,
        List<CitedEvent> laterEvidence,
        int laterEvidenceTotal,
        String partnershipLevel,
        CitedEvent partnershipEvidence,
        List<CitedEvent> agreements,
        List<SharedMemberships.Shared> alliances,
        List<String> sharedMemberships,
        Map<String, Long> countsByType,
        List<Tone> tone,
        long toneOmitted,
        List<Tone.Gap> gaps,
        List<Account> accounts) {

    /** What two actors both belonged to on a day. */
    @Schema(name = "CommonMemberships")
    record Common(
            List<String> actors, LocalDate on, Match match, List<SharedMemberships.Shared> items, boolean complete) {}

    /** The relations of one actor. */
    @Schema(name = "RelationOverview")
    record Overview(String actor, LocalDate on, List<Item> items, boolean complete) {}

    /** One of them in short. */
    @Schema(name = "RelationInShort")
    record Item(
            List<String> actors,
            Status status,
            Edtf since,
            String explanation,
            String partnershipLevel,
            List<CitedEvent> evidence) {}
}
