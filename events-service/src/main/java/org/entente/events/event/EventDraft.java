package org.entente.events.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.figure.Quantity;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Checked;
import org.entente.chassis.time.Edtf;

/**
 * An event as a client writes it.
 *
 * @param type what happened
 * @param tieChange what it did to the ties of its actors: of a {@code tie}, and of no other type
 * @param partnershipLevel how the actors call their relation from then on, such as {@code comprehensive strategic
 *     partnership}: of a {@code tie} alone
 * @param title in a few words
 * @param summary null where the title says it all
 * @param when EDTF
 * @param place null where it is not told
 * @param participants who took part, at least one
 * @param topics codes of topics
 * @param outcomes what came of it
 * @param quantity how much or how many it was about, null where that is not told
 * @param partOf the event that it was part of, such as the visit of a meeting
 * @param status {@code confirmed} where nothing is said
 * @param certainty {@code fact} where nothing is said
 * @param attributedTo whose opinion it is; needed for an opinion
 * @param citations that say so, at least one
 * @param dateRule how an import dated it; null where its source states the date
 * @param coding how a program made it out of articles; null of an event that somebody has read
 */
@Schema(description = "An event as a client writes it.")
public record EventDraft(
        @NotNull EventType type,
        TieChange tieChange,
        @Size(max = 200) String partnershipLevel,
        @NotBlank @Size(max = 300) String title,
        @Size(max = 5000) String summary,
        @NotNull Edtf when,
        @Valid Place place,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Participant> participants,
        @Size(max = 50) List<@NotBlank @Size(max = 100) String> topics,
        @Size(max = 100) List<@NotBlank @Size(max = 1000) String> outcomes,
        @Valid Quantity quantity,
        UUID partOf,
        EventStatus status,
        Certainty certainty,
        @Size(max = 200) String attributedTo,
        @NotEmpty @Size(max = MOST_CITATIONS) List<@NotNull @Valid Citation> citations,
        DateRule dateRule,
        @Valid Coding coding)
        implements Checked {

    public static final int MOST_CITATIONS = 200;

    public EventDraft {
        participants = participants == null ? List.of() : participants;
        topics = topics == null ? List.of() : topics;
        outcomes = outcomes == null ? List.of() : outcomes;
        status = status == null ? EventStatus.CONFIRMED : status;
        certainty = certainty == null ? Certainty.FACT : certainty;
        citations = citations == null ? List.of() : citations;
    }

    @Override
    public void check(Check check) {
        checkTie(check);
        check.that(
                certainty == Certainty.FACT || attributedTo != null && !attributedTo.isBlank(),
                "/attributedTo",
                "an opinion is somebody's: say whose");
        check.that(new HashSet<>(topics).size() == topics.size(), "/topics", "a topic is named once");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < participants.size(); i++) {
            Participant participant = participants.get(i);
            check.that(
                    seen.add(participant.actor() + " " + participant.role()),
                    "/participants/" + i,
                    "'" + participant.actor() + "' is " + participant.role() + " already: put all delegates there");
        }
    }

    private void checkTie(Check check) {
        boolean tie = type == EventType.TIE;
        check.that(!tie || tieChange != null, "/tieChange", "a tie is established, severed, restored or upgraded");
        check.that(tie || tieChange == null, "/tieChange", "only an event of type tie changes a tie");
        check.that(tie || partnershipLevel == null, "/partnershipLevel", "only an event of type tie names a level");
        long actors = participants.stream().map(Participant::actor).distinct().count();
        check.that(!tie || actors >= 2, "/participants", "a tie has two actors");
        check.that(!tie || coding == null, "/coding", "ties change by what somebody has read, and not by a program");
    }
}
