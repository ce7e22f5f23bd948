package org.entente.events.actor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Checked;
import org.entente.chassis.reference.CountryCode;
import org.entente.chassis.time.Edtf;

/**
 * An actor as a client writes it.
 *
 * @param code its id: ISO 3166-1 alpha-3 of a country (any accepted code is read), {@code cow:} and the number of a state
 *     that ended before ISO gave codes, upper-case words of an organisation, lower-case words of a person
 * @param kind what it is
 * @param name in English
 * @param aliases other names, former ones among them
 * @param identifiers its codes in other lists; those of a country are the platform's, whether they are sent or not
 * @param validity the periods in which it was there, the earliest first; of a country those in which it was a member of
 *     the state system, where none are sent
 * @param country of a person or an organisation, null where it has none
 * @param partOf the actor that it is part of, such as the country of an agency; null without one
 * @param offices that a person held, and when
 * @param memberships in organisations, and when
 * @param citations that say so
 */
@Schema(description = "An actor as a client writes it.")
public record ActorDraft(
        @NotBlank @Size(max = 100) String code,
        @NotNull ActorKind kind,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 100) List<@NotBlank @Size(max = 200) String> aliases,
        @Size(max = 50) List<@NotNull @Valid Identifier> identifiers,
        @Size(max = 20) List<@NotNull Edtf> validity,
        CountryCode country,
        @Size(max = 100) String partOf,
        @Size(max = 200) List<@NotNull @Valid Office> offices,
        @Size(max = 1000) List<@NotNull @Valid Membership> memberships,
        @Size(max = 50) List<@NotNull @Valid Citation> citations)
        implements Checked {

    public ActorDraft {
        code = Actors.canonical(code);
        aliases = aliases == null ? List.of() : aliases;
        identifiers = identifiers == null ? List.of() : identifiers;
        validity = validity == null ? List.of() : validity;
        partOf = Actors.canonical(partOf);
        offices = offices == null ? List.of() : offices;
        memberships = memberships == null ? List.of() : memberships;
        citations = citations == null ? List.of() : citations;
    }

    /**
     * An office of a person.
     *
     * @param title such as {@code Prime Minister}
     * @param actor the country or organisation whose office it is, null where that is not told
     */
    public record Office(
            @NotBlank @Size(max = 200) String title,
            @Size(max = 100) String actor,
            @NotNull Edtf when,
            @Size(max = 50) List<@NotNull @Valid Citation> citations) {

        public Office {
            actor = Actors.canonical(actor);
            citations = citations == null ? List.of() : citations;
        }
    }

    /** The draft with these memberships in the place of its own. */
    public ActorDraft withMemberships(List<Membership> others) {
        return new ActorDraft(
                code, kind, name, aliases, identifiers, validity, country, partOf, offices, others, citations);
    }

    /** The draft with what the reference list says of a country. */
    ActorDraft withReference() {
        return kind != ActorKind.COUNTRY
                ? this
                : new ActorDraft(
                        code,
                        kind,
                        name,
                        aliases,
                        Identifier.of(code),
                        validity.isEmpty() ? States.periods(code) : validity,
                        country,
                        partOf,
                        offices,
                        memberships,
                        citations);
    }

    @Override
    public void check(Check check) {
        ActorCodes.check(kind, code, check);
        ActorRules.check(this, check);
    }
}
