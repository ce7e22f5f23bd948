package org.entente.events.position;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Checked;
import org.entente.chassis.time.Edtf;
import org.entente.events.actor.Actors;
import org.entente.events.event.Certainty;

/**
 * A position as a client writes it.
 *
 * @param actor whose position it is
 * @param speaker who spoke for the actor, null where that is not told
 * @param addressee to whom it is said, null where it is said to nobody in particular
 * @param topic the code of the topic
 * @param stance in which spirit
 * @param summary what is said
 * @param when it was said
 * @param event at which it was said, null where that is not told
 * @param certainty {@code fact} where nothing is said: that the actor takes the position, not that it is right
 * @param attributedTo whose opinion it is that the actor takes the position; needed for an opinion
 * @param citations that say so, at least one
 */
@Schema(description = "A position as a client writes it.")
public record PositionDraft(
        @NotBlank @Size(max = 100) String actor,
        @Valid Speaker speaker,
        @Size(max = 100) String addressee,
        @NotBlank @Size(max = 100) String topic,
        @NotNull Stance stance,
        @NotBlank @Size(max = 2000) String summary,
        @NotNull Edtf when,
        UUID event,
        Certainty certainty,
        @Size(max = 200) String attributedTo,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Citation> citations)
        implements Checked {

    public PositionDraft {
        actor = Actors.canonical(actor);
        addressee = Actors.canonical(addressee);
        certainty = certainty == null ? Certainty.FACT : certainty;
        citations = citations == null ? List.of() : citations;
    }

    /**
     * Who spoke.
     *
     * @param name as the document has it
     * @param actor the code of the person's record, null without one
     * @param office held at that time, null where it is not told
     */
    public record Speaker(
            @NotBlank @Size(max = 200) String name, @Size(max = 100) String actor, @Size(max = 300) String office) {

        public Speaker {
            actor = Actors.canonical(actor);
        }
    }

    @Override
    public void check(Check check) {
        check.that(!actor.equals(addressee), "/addressee", "an actor does not address itself");
        check.that(
                certainty == Certainty.FACT || attributedTo != null && !attributedTo.isBlank(),
                "/attributedTo",
                "an opinion is somebody's: say whose");
    }
}
