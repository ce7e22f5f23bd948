package org.entente.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Conflict;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.record.RecordKind;
import org.entente.chassis.record.RecordStore;
import org.entente.events.actor.Actors;
import org.entente.events.topic.Topics;
import org.entente.events.when.When;

@ApplicationScoped
class EventStore extends RecordStore<EventDraft, Event, UUID> {

    static final RecordKind<EventDraft> KIND = new RecordKind<>("event", 2, EventDraft.class);

    private final Actors actors;
    private final Topics topics;

    EventStore(Actors actors, Topics topics) {
        this.actors = actors;
        this.topics = topics;
    }

    @Override
    public RecordKind<EventDraft> kind() {
        return KIND;
    }

    @Override
    protected UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw InvalidRequest.id(id, "an event's id is a UUID");
        }
    }

    @Override
    protected Event row(UUID key) {
        Event row = new Event();
        row.id = key;
        return row;
    }

    /** What was written of a row. */
    EventDraft read(Event row) {
        return draft(row);
    }

    @Override
    protected void index(Event row, EventDraft draft) {
        row.type = draft.type().toString();
        row.tieChange = draft.tieChange() == null ? null : draft.tieChange().toString();
        row.partnershipLevel = draft.partnershipLevel();
        row.status = draft.status().toString();
        row.certainty = draft.certainty().toString();
        row.codingSystem =
                draft.coding() == null ? null : draft.coding().system().toString();
        row.codingGoldstein = draft.coding() == null ? null : draft.coding().goldstein();
        row.partOf = draft.partOf();
        row.when = When.of(draft.when());
        row.participants.clear();
        row.participants.addAll(EventRows.participants(draft));
        row.topics.clear();
        row.topics.addAll(draft.topics());
        row.sources.clear();
        draft.citations().stream().map(Citation::sourceId).forEach(row.sources::add);
    }

    @Override
    protected void verify(String id, EventDraft draft, Check check) {
        actors.check(EventRows.actors(draft), check);
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < draft.topics().size(); i++) {
            named.put("/topics/" + i, draft.topics().get(i));
        }
        topics.check(named, check);
        if (draft.partOf() != null) {
            verifyWhole(UUID.fromString(id), draft.partOf(), check);
        }
    }

    private void verifyWhole(UUID id, UUID partOf, Check check) {
        check.that(!partOf.equals(id), "/partOf", "an event is not part of itself");
        check.that(
                findById(partOf) != null || partOf.equals(id),
                "/partOf",
                "there is no event '" + partOf + "': create it first");
        check.that(!isAbove(id, partOf), "/partOf", "the event '" + partOf + "' is itself part of this one");
    }

    private boolean isAbove(UUID id, UUID partOf) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('event.part_of', 0))")
                .getSingleResult();
        return !getEntityManager()
                .createNativeQuery(
                        """
                        with recursive above(id) as (
                          select cast(:start as uuid)
                          union
                          select e.part_of from event e join above on e.id = above.id
                        )
                        select 1 from above where id = :id
                        """)
                .setParameter("start", partOf)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    @Override
    protected void verifyRemoval(String id, Event row) {
        List<Event> parts = find("partOf", row.id).page(0, 1).list();
        if (!parts.isEmpty()) {
            throw Conflict.referenced("the event '" + parts.get(0).id + "' is part of it.");
        }
    }
}
