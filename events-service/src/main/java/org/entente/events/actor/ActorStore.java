package org.entente.events.actor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.record.RecordKind;
import org.entente.chassis.record.RecordStore;
import org.entente.chassis.record.RecordTable;
import org.entente.chassis.sql.Statements;
import org.entente.events.when.When;

@ApplicationScoped
class ActorStore extends RecordStore<ActorDraft, Actor, String> {

    private static final RecordKind<ActorDraft> KIND = new RecordKind<>("actor", 2, ActorDraft.class);

    private static final String ABOVE =
            """
            with recursive above(code) as (
              select ?::text collate "C"
              union
              select a.part_of_record from actor a join above on a.code = above.code
            )
            select 1 from above where code = ?
            """;

    private final Actors actors;
    private final Statements statements;

    ActorStore(Actors actors, Statements statements) {
        this.actors = actors;
        this.statements = statements;
    }

    @Override
    public RecordKind<ActorDraft> kind() {
        return KIND;
    }

    @Override
    public RecordTable<Actor, String> table() {
        return Actor.TABLE;
    }

    @Override
    protected String key(String id) {
        String code = actors.identified(id);
        if (ActorCodes.isCountry(code) || ActorCodes.isOrganisation(code) || ActorCodes.isPerson(code)) {
            return code;
        }
        throw InvalidRequest.id(
                id,
                "an actor's code is a country's, such as KHM, an organisation's, such as ASEAN, or a person's, or an identifier of one");
    }

    @Override
    protected Actor row(String key) {
        Actor row = new Actor();
        row.code = key;
        return row;
    }

    @Override
    protected Optional<String> code(ActorDraft draft) {
        return Optional.of(draft.code());
    }

    @Override
    protected ActorDraft canonical(ActorDraft draft) {
        return draft.withReference()
                .withMemberships(draft.memberships().stream()
                        .map(membership -> membership.in(actors.identified(membership.organisation())))
                        .toList());
    }

    @Override
    protected void index(Actor row, ActorDraft draft) {
        row.kind = draft.kind().toString();
        row.name = draft.name();
        row.country = draft.country() == null ? null : draft.country().value();
        row.partOfRecord = Actors.recordOf(draft.partOf());
        row.aliases = draft.aliases();
        row.offices = draft.offices().stream()
                .map(office -> new Actor.OfficeRow(
                        office.title(), office.actor(), Actors.recordOf(office.actor()), When.of(office.when())))
                .toList();
        row.identifiers = draft.kind() == ActorKind.COUNTRY
                ? List.of()
                : draft.identifiers().stream()
                        .map(identifier -> new Actor.IdentifierRow(identifier.scheme(), identifier.value()))
                        .toList();
        row.memberships = draft.memberships().stream()
                .map(membership -> new Actor.MembershipRow(
                        membership.organisation(), membership.role().toString(), When.of(membership.when())))
                .toList();
    }

    /** What is on record as somebody could write it. */
    ActorDraft read(Actor row) {
        ObjectNode view = (ObjectNode) Json.tree(row.view);
        view.remove(List.of("id", "revision", "createdAt", "updatedAt"));
        return Json.MAPPER.convertValue(view, ActorDraft.class);
    }

    @Override
    protected void verify(String id, ActorDraft draft, Check check) {
        check.that(draft.code().equals(id), "/code", "the code is the record's id, '" + id + "'");
        Map<String, String> references = new LinkedHashMap<>();
        references.put("/partOf", draft.partOf());
        for (int i = 0; i < draft.offices().size(); i++) {
            references.put("/offices/" + i + "/actor", draft.offices().get(i).actor());
        }
        Map<String, String> organisations = new LinkedHashMap<>();
        for (int i = 0; i < draft.memberships().size(); i++) {
            organisations.put(
                    "/memberships/" + i + "/organisation",
                    draft.memberships().get(i).organisation());
        }
        if (draft.partOf() != null) {
            check.that(
                    !isAbove(id, draft.partOf()), "/partOf", "'" + draft.partOf() + "' is itself part of this actor");
        }
        ActorRules.checkMemberships(draft, check);
        actors.check(references, check);
        actors.checkOrganisations(organisations, check);
        if (draft.kind() != ActorKind.COUNTRY) {
            actors.checkIdentifiers(id, draft.identifiers(), check);
        }
    }

    /** Whether the record would become part of itself through what it is part of. */
    private boolean isAbove(String id, String partOf) {
        statements.lock("actor.part_of");
        return !statements.texts(ABOVE, partOf, id).isEmpty();
    }
}
