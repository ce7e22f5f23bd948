package org.entente.events.actor;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.http.Json;
import org.entente.chassis.time.Edtf;
import org.entente.chassis.time.Match;
import org.entente.events.actor.ActorDraft.Membership;

/** Who belonged to what on a day: derived from the records of the members. */
@ApplicationScoped
class Memberships {

    private final ActorStore store;
    private final EntityManager entities;

    Memberships(ActorStore store, EntityManager entities) {
        this.store = store;
        this.entities = entities;
    }

    /**
     * What an actor belonged to.
     *
     * @param on null where no day was asked for
     * @param complete that nothing is left out
     */
    record Held(String actor, LocalDate on, Match match, List<HeldItem> items, boolean complete) {}

    /** @param certainty {@code certain} or {@code possible} on the day; null where no day was asked for */
    record HeldItem(String organisation, MembershipRole role, Edtf when, String certainty, List<Citation> citations) {}

    /** Who belonged to an organisation. */
    record Members(String organisation, LocalDate on, Match match, List<MemberItem> items, boolean complete) {}

    /** @param certainty {@code certain} or {@code possible} on the day; null where no day was asked for */
    record MemberItem(
            String actor, String name, MembershipRole role, Edtf when, String certainty, List<Citation> citations) {}

    @Transactional
    Held of(String id, LocalDate on, Match match) {
        Actor actor = store.require(id);
        List<HeldItem> items = memberships(actor.view)
                .filter(held -> holds(held, on, match))
                .map(held -> new HeldItem(
                        held.organisation(), held.role(), held.when(), certainty(held, on), held.citations()))
                .toList();
        return new Held(actor.code, on, on == null ? null : match, items, true);
    }

    @Transactional
    Members in(String id, LocalDate on, Match match) {
        String organisation = store.require(id).code;
        List<MemberItem> items = members(organisation, on).stream()
                .flatMap(member -> memberships(member.view)
                        .filter(held -> held.organisation().equals(organisation) && holds(held, on, match))
                        .map(held -> new MemberItem(
                                member.code,
                                member.name,
                                held.role(),
                                held.when(),
                                certainty(held, on),
                                held.citations())))
                .toList();
        return new Members(organisation, on, on == null ? null : match, items, true);
    }

    private List<Actor> members(String organisation, LocalDate on) {
        String day = on == null ? "" : " and m.when.startMin <= :day and m.when.endMax >= :day";
        TypedQuery<Actor> members = entities.createQuery(
                        "from Actor a where exists (select 1 from a.memberships m where m.organisation = :organisation"
                                + day + ") order by a.code",
                        Actor.class)
                .setParameter("organisation", organisation);
        return (on == null ? members : members.setParameter("day", on)).getResultList();
    }

    private static Stream<Membership> memberships(String view) {
        JsonNode memberships = Json.tree(view).path("memberships");
        return StreamSupport.stream(memberships.spliterator(), false)
                .map(membership -> Json.MAPPER.convertValue(membership, Membership.class));
    }

    private static boolean holds(Membership held, LocalDate on, Match match) {
        return on == null || held.when().holdsOn(on, match);
    }

    private static String certainty(Membership held, LocalDate on) {
        if (on == null) {
            return null;
        }
        return held.when().holdsOn(on, Match.CERTAINLY) ? "certain" : "possible";
    }
}
