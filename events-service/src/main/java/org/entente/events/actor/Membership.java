package org.entente.events.actor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.time.Edtf;

/**
 * That an actor belonged to an organisation or an alliance, as what and when.
 *
 * @param organisation its code, or one of its identifiers such as {@code cowigo:4400}
 * @param commitments what a member of an alliance undertook; none of an organisation's member
 */
public record Membership(
        @NotBlank @Size(max = 100) String organisation,
        @NotNull MembershipRole role,
        @NotNull Edtf when,
        @Size(max = 20) List<@NotNull Commitment> commitments,
        @Size(max = 50) List<@NotNull @Valid Citation> citations) {

    public Membership {
        commitments = commitments == null ? List.of() : commitments;
        citations = citations == null ? List.of() : citations;
    }

    /** The same of an organisation that is told by its code. */
    public Membership in(String code) {
        return new Membership(code, role, when, commitments, citations);
    }

    /** The same by the word of others. */
    public Membership citedBy(List<Citation> others) {
        return new Membership(organisation, role, when, commitments, others);
    }

    /** Whether they differ in nothing but who says so. */
    public boolean saysTheSameAs(Membership other) {
        return citedBy(List.of()).equals(other.citedBy(List.of()));
    }

    /**
     * Whether one source would say the same of one day twice, whatever days are meant. Two sources may: what they say
     * stands side by side.
     */
    public boolean clashesWith(Membership other) {
        return organisation.equals(other.organisation)
                && role == other.role
                && sharesSourceWith(other)
                && !when.latestStart().isAfter(other.when.earliestEnd())
                && !other.when.latestStart().isAfter(when.earliestEnd());
    }

    private boolean sharesSourceWith(Membership other) {
        return citations.isEmpty()
                || other.citations.isEmpty()
                || citations.stream().anyMatch(mine -> other.citations.stream()
                        .anyMatch(theirs -> Objects.equals(mine.sourceId(), theirs.sourceId())));
    }
}
