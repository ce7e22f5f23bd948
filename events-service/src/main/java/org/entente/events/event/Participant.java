package org.entente.events.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.events.actor.Actors;

/**
 * An actor that takes part in an event.
 *
 * @param actor by any accepted code of a country, or the code of a record
 * @param role as what
 * @param delegates the persons who act for it
 */
public record Participant(
        @NotBlank @Size(max = 100) String actor,
        @NotNull ParticipantRole role,
        @Size(max = 100) List<@NotNull @Valid Delegate> delegates) {

    public Participant {
        actor = Actors.canonical(actor);
        delegates = delegates == null ? List.of() : delegates;
    }

    /**
     * A person who acts for an actor.
     *
     * @param name as the document has it
     * @param actor the code of the person's record, null without one
     * @param office held at that time, null where it is not told
     */
    public record Delegate(
            @NotBlank @Size(max = 200) String name, @Size(max = 100) String actor, @Size(max = 300) String office) {

        public Delegate {
            actor = Actors.canonical(actor);
        }
    }
}
