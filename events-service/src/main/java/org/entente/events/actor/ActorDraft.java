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
 * @param code its id: ISO 3166-1 alpha-3 of a country (any accepted code is read), upper-case words of an organisation,
 *     lower-case words of a person
 * @param kind what it is
 * @param name in English
 * @param aliases other names
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
        CountryCode country,
        @Size(max = 100) String partOf,
        @Size(max = 200) List<@NotNull @Valid Office> offices,
        @Size(max = 1000) List<@NotNull @Valid Membership> memberships,
        @Size(max = 50) List<@NotNull @Valid Citation> citations)
        implements Checked {

    public ActorDraft {
        code = Actors.canonical(code);
        aliases = aliases == null ? List.of() : aliases;
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

    /** That the actor belonged to an organisation, as what and when. */
    public record Membership(
            @NotBlank @Size(max = 100) String organisation,
            @NotNull MembershipRole role,
            @NotNull Edtf when,
            @Size(max = 50) List<@NotNull @Valid Citation> citations) {

        public Membership {
            citations = citations == null ? List.of() : citations;
        }

        /** Whether both would be in force on one day, whatever days are meant. */
        boolean clashesWith(Membership other) {
            return organisation.equals(other.organisation)
                    && role == other.role
                    && !when.latestStart().isAfter(other.when.earliestEnd())
                    && !other.when.latestStart().isAfter(when.earliestEnd());
        }
    }

    @Override
    public void check(Check check) {
        ActorCodes.check(kind, code, check);
        boolean country = kind == ActorKind.COUNTRY;
        check.that(!country || this.country == null, "/country", "a country has no country");
        check.that(kind == ActorKind.PERSON || offices.isEmpty(), "/offices", "only a person holds offices");
        check.that(kind != ActorKind.PERSON || memberships.isEmpty(), "/memberships", "a person has offices instead");
        check.that(!code.equals(partOf), "/partOf", "an actor is not part of itself");
        for (int i = 0; i < memberships.size(); i++) {
            check.that(
                    !memberships.get(i).organisation().equals(code),
                    "/memberships/" + i + "/organisation",
                    "an organisation is not a member of itself");
            for (int before = 0; before < i; before++) {
                check.that(
                        !memberships.get(i).clashesWith(memberships.get(before)),
                        "/memberships/" + i,
                        "/memberships/" + before + " says the same of days that both comprise: make them one");
            }
        }
    }
}
