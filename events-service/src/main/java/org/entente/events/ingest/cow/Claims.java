package org.entente.events.ingest.cow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.RowOutcome;
import org.entente.events.actor.ActorDraft;
import org.entente.events.actor.ActorImports;

/** Writes claims into the records of their members: one revision and one change for each member of a group. */
@ApplicationScoped
class Claims {

    private final ActorImports actors;

    Claims(ActorImports actors) {
        this.actors = actors;
    }

    /** @return what became of each row, in their order */
    List<RowOutcome> apply(List<ImportRow> rows, ImportContext context) {
        List<Claim> claims = rows.stream().map(Claim::of).toList();
        Map<String, List<Integer>> byMember = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            byMember.computeIfAbsent(claims.get(i).member(), key -> new ArrayList<>())
                    .add(i);
        }
        Map<String, String> organisations = organisations(claims, context.who());
        RowOutcome[] outcomes = new RowOutcome[claims.size()];
        byMember.forEach((member, places) -> {
            ActorDraft draft = actors.find(member).orElseGet(() -> ActorImports.country(member));
            MemberMerge merge = new MemberMerge(draft, CowRequests.source(context.request()));
            for (int place : places) {
                Claim claim = claims.get(place);
                String organisation = organisations.get(claim.organisation());
                outcomes[place] = organisation == null
                        ? unknown(rows.get(place), claim)
                        : merge.tell(organisation, claim, rows.get(place));
            }
            if (merge.hasChanged()) {
                actors.take(merge.draft(), context.who());
            }
        });
        return Arrays.asList(outcomes);
    }

    /** The codes of the organisations by their numbers; alliances that are not there are created. */
    private Map<String, String> organisations(List<Claim> claims, String who) {
        Set<String> numbers = new LinkedHashSet<>();
        claims.forEach(claim -> numbers.add(claim.organisation()));
        Map<String, String> codes =
                new HashMap<>(actors.byIdentifier(claims.get(0).scheme(), numbers));
        for (Claim claim : claims) {
            if (claim.alliance() != null && !codes.containsKey(claim.organisation())) {
                actors.take(claim.alliance(), who);
                codes.put(claim.organisation(), claim.alliance().code());
            }
        }
        return codes;
    }

    private static RowOutcome unknown(ImportRow row, Claim claim) {
        return RowOutcome.rejected(new Rejection(
                row.place(),
                row.line(),
                row.column(),
                true,
                "unknown-organisation",
                "no organisation has the identifier " + claim.scheme() + ":" + claim.organisation()
                        + ": import the organisations first",
                claim.organisation()));
    }
}
