package org.entente.events.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.sql.Statements;
import org.entente.chassis.time.Edtf;
import org.entente.chassis.time.Match;

/** What two actors belong to at the same time: organisations, and alliances with what each undertook in them. */
@ApplicationScoped
public class SharedMemberships {

    private final ActorStore store;
    private final Statements statements;

    SharedMemberships(ActorStore store, Statements statements) {
        this.store = store;
        this.statements = statements;
    }

    /**
     * An organisation or alliance that both belong to.
     *
     * @param certainty {@code certain} where each has a membership that holds on the day whatever days are meant, else
     *     {@code possible}
     * @param memberships of the first actor, then of the second; one that was told by two sources is there twice
     */
    @Schema(name = "SharedMembership")
    public record Shared(String organisation, ActorKind kind, String name, String certainty, List<Side> memberships) {}

    /** One actor's membership on the day. */
    @Schema(name = "SharedMembershipSide")
    public record Side(
            String actor,
            MembershipRole role,
            Edtf when,
            String certainty,
            List<Commitment> commitments,
            List<Citation> citations) {}

    /**
     * What both belong to on a day, by code; nothing where one of them has no record.
     *
     * @param a canonical code
     * @param b canonical code
     */
    @Transactional
    public List<Shared> of(String a, String b, LocalDate on, Match match) {
        Map<String, List<Side>> ofA = sides(a, on, match);
        Map<String, List<Side>> ofB = sides(b, on, match);
        ofA.keySet().retainAll(ofB.keySet());
        Map<String, Called> organisations = organisations(ofA);
        List<Shared> shared = new ArrayList<>();
        ofA.forEach((organisation, sides) -> {
            List<Side> both = new ArrayList<>(sides);
            both.addAll(ofB.get(organisation));
            Called found = organisations.get(organisation);
            shared.add(new Shared(
                    organisation,
                    found.kind(),
                    found.name(),
                    isCertain(sides) && isCertain(ofB.get(organisation)) ? "certain" : "possible",
                    both));
        });
        return shared;
    }

    private Map<String, List<Side>> sides(String code, LocalDate on, Match match) {
        Map<String, List<Side>> sides = new TreeMap<>();
        store.find(code).ifPresent(actor -> Memberships.on(actor, on, match)
                .forEach(held -> sides.computeIfAbsent(held.organisation(), key -> new ArrayList<>())
                        .add(new Side(
                                code,
                                held.role(),
                                held.when(),
                                Memberships.certainty(held, on),
                                held.commitments(),
                                held.citations()))));
        return sides;
    }

    /** An organisation as its record calls it. */
    private record Called(String code, ActorKind kind, String name) {}

    private Map<String, Called> organisations(Map<String, List<Side>> shared) {
        return statements
                .all(
                        "select code, kind, name from actor where code = any(?)",
                        row -> new Called(row.getString(1), ActorKind.of(row.getString(2)), row.getString(3)),
                        shared.keySet())
                .stream()
                .collect(Collectors.toMap(Called::code, called -> called));
    }

    private static boolean isCertain(List<Side> sides) {
        return sides.stream().anyMatch(side -> side.certainty().equals("certain"));
    }
}
