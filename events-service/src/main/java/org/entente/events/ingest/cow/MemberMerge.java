package org.entente.events.ingest.cow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.RowOutcome;
import org.entente.events.actor.ActorDraft;
import org.entente.events.actor.Membership;

/**
 * Lays what a source says of a member beside what others say. Of the organisations that it tells of, the source's earlier
 * words go; a membership that another source tells alike gets a second citation.
 */
final class MemberMerge {

    private static final int MOST = 1000;

    private final ActorDraft before;
    private final UUID source;
    private final List<Membership> memberships;
    private final Map<String, RowOutcome> outcomes = new HashMap<>();

    MemberMerge(ActorDraft member, UUID source) {
        this.before = member;
        this.source = source;
        this.memberships = new ArrayList<>(member.memberships());
    }

    ActorDraft draft() {
        return before.withMemberships(memberships);
    }

    boolean hasChanged() {
        return outcomes.values().stream()
                .anyMatch(outcome -> outcome.equals(RowOutcome.CREATED) || outcome.equals(RowOutcome.CHANGED));
    }

    /** Takes a claim once, whatever the number of rows that make it; each of them has the same outcome. */
    RowOutcome tell(String organisation, Claim claim, ImportRow row) {
        RowOutcome known = outcomes.get(organisation);
        if (known == null) {
            known = take(organisation, claim, row);
            outcomes.put(organisation, known);
        }
        return known.rejection() == null ? known : RowOutcome.rejected(at(row, known.rejection()));
    }

    private RowOutcome take(String organisation, Claim claim, ImportRow row) {
        List<Membership> told = claim.memberships().stream()
                .map(membership -> membership.in(organisation))
                .toList();
        List<Membership> own = memberships.stream()
                .filter(membership -> membership.organisation().equals(organisation))
                .filter(membership -> membership.citations().stream().anyMatch(this::isOfSource))
                .toList();
        if (own.stream().map(this::asTold).toList().equals(told)) {
            return RowOutcome.UNCHANGED;
        }
        List<Membership> merged = new ArrayList<>();
        for (Membership membership : memberships) {
            if (!own.contains(membership)) {
                merged.add(membership);
            } else if (!membership.citations().stream().allMatch(this::isOfSource)) {
                merged.add(membership.citedBy(membership.citations().stream()
                        .filter(citation -> !isOfSource(citation))
                        .toList()));
            }
        }
        for (Membership membership : told) {
            if (!add(membership, merged)) {
                return RowOutcome.rejected(rejection(
                        row,
                        "contradicts-record",
                        "the record tells of the same membership and names no document: cite it or take it out first"));
            }
        }
        if (merged.size() > MOST) {
            return RowOutcome.rejected(
                    rejection(row, "too-many-memberships", "a record has at most " + MOST + " memberships"));
        }
        memberships.clear();
        memberships.addAll(merged);
        return own.isEmpty() ? RowOutcome.CREATED : RowOutcome.CHANGED;
    }

    /** Adds a membership, or its citations to one that is told alike; not where it clashes with what nobody is cited for. */
    private static boolean add(Membership told, List<Membership> merged) {
        for (int i = 0; i < merged.size(); i++) {
            Membership other = merged.get(i);
            if (other.saysTheSameAs(told) && !other.citations().isEmpty()) {
                List<Citation> citations = new ArrayList<>(other.citations());
                citations.addAll(told.citations());
                merged.set(i, other.citedBy(citations));
                return true;
            }
        }
        return merged.stream().noneMatch(told::clashesWith) && merged.add(told);
    }

    private Membership asTold(Membership membership) {
        return membership.citedBy(
                membership.citations().stream().filter(this::isOfSource).toList());
    }

    private boolean isOfSource(Citation citation) {
        return source.equals(citation.sourceId());
    }

    private static Rejection at(ImportRow row, Rejection rejection) {
        return rejection(row, rejection.rule(), rejection.detail());
    }

    private static Rejection rejection(ImportRow row, String rule, String detail) {
        return new Rejection(row.place(), row.line(), row.column(), true, rule, detail, row.key());
    }
}
