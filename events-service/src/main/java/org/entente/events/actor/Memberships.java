package org.entente.events.actor;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.http.Json;
import org.entente.chassis.sql.Statements;
import org.entente.chassis.time.Edtf;
import org.entente.chassis.time.Match;

/** Who belonged to what on a day: derived from the records of the members. */
@ApplicationScoped
class Memberships {

    private static final String MEMBERS =
            """
            select a.code, a.name, cast(cast(a.view as json) -> 'memberships' -> m.ordinal as text)
            from actor_membership m join actor a on a.code = m.actor
            where m.organisation = ? %s
            order by a.code, m.ordinal
            """;

    private final ActorStore store;
    private final Statements statements;

    Memberships(ActorStore store, Statements statements) {
        this.store = store;
        this.statements = statements;
    }

    /**
     * What an actor belonged to.
     *
     * @param on null where no day was asked for
     * @param complete that nothing is left out
     */
    @Schema(name = "MembershipsHeld")
    record Held(String actor, LocalDate on, Match match, List<HeldItem> items, boolean complete) {}

    /** @param certainty {@code certain} or {@code possible} on the day; null where no day was asked for */
    @Schema(name = "MembershipHeld")
    record HeldItem(
            String organisation,
            MembershipRole role,
            Edtf when,
            String certainty,
            List<Commitment> commitments,
            List<Citation> citations) {}

    /** Who belonged to an organisation. */
    @Schema(name = "OrganisationMembers")
    record Members(String organisation, LocalDate on, Match match, List<MemberItem> items, boolean complete) {}

    /** @param certainty {@code certain} or {@code possible} on the day; null where no day was asked for */
    @Schema(name = "OrganisationMember")
    record MemberItem(
            String actor,
            String name,
            MembershipRole role,
            Edtf when,
            String certainty,
            List<Commitment> commitments,
            List<Citation> citations) {}

    @Transactional
    Held of(String id, LocalDate on, Match match) {
        Actor actor = store.require(id);
        List<HeldItem> items = on(actor, on, match)
                .map(held -> new HeldItem(
                        held.organisation(),
                        held.role(),
                        held.when(),
                        certainty(held, on),
                        held.commitments(),
                        held.citations()))
                .toList();
        return new Held(actor.code, on, on == null ? null : match, items, true);
    }

    @Transactional
    Members in(String id, LocalDate on, Match match) {
        String organisation = store.require(id).code;
        List<MemberItem> items = on == null
                ? statements.all(MEMBERS.formatted(""), row -> member(row, null), organisation)
                : statements.all(
                        MEMBERS.formatted("and " + ActorFilter.holding(match)),
                        row -> member(row, on),
                        organisation,
                        on,
                        on);
        return new Members(organisation, on, on == null ? null : match, items, true);
    }

    private static MemberItem member(ResultSet row, LocalDate on) throws SQLException {
        Membership held = Json.read(row.getString(3), Membership.class);
        return new MemberItem(
                row.getString(1),
                row.getString(2),
                held.role(),
                held.when(),
                certainty(held, on),
                held.commitments(),
                held.citations());
    }

    /** The memberships of a record, those of a day where one is given. */
    static Stream<Membership> on(Actor actor, LocalDate on, Match match) {
        JsonNode memberships = Json.tree(actor.view).path("memberships");
        return StreamSupport.stream(memberships.spliterator(), false)
                .map(membership -> Json.MAPPER.convertValue(membership, Membership.class))
                .filter(held -> on == null || held.when().holdsOn(on, match));
    }

    static String certainty(Membership held, LocalDate on) {
        if (on == null) {
            return null;
        }
        return held.when().holdsOn(on, Match.CERTAINLY) ? "certain" : "possible";
    }
}
