package org.entente.events.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.http.Body;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Conflict;
import org.entente.chassis.http.FieldError;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.PreconditionFault;
import org.entente.chassis.http.Preconditions;
import org.entente.chassis.record.RecordKind;
import org.entente.chassis.record.RecordStore;
import org.entente.chassis.record.RecordTable;
import org.entente.chassis.record.Written;
import org.entente.events.actor.Actors;
import org.entente.events.topic.Topics;
import org.entente.events.when.When;

@ApplicationScoped
class EventStore extends RecordStore<EventDraft, Event, UUID> {

    static final RecordKind<EventDraft> KIND = new RecordKind<>("event", 2, EventDraft.class, MergedFrom.MEMBERS);

    private final Actors actors;
    private final Topics topics;
    private final Wholes wholes;
    private final Merges merges;
    private final Instance<EventReferences> references;

    EventStore(Actors actors, Topics topics, Wholes wholes, Merges merges, @Any Instance<EventReferences> references) {
        this.actors = actors;
        this.topics = topics;
        this.wholes = wholes;
        this.merges = merges;
        this.references = references;
    }

    @Override
    public RecordKind<EventDraft> kind() {
        return KIND;
    }

    @Override
    public RecordTable<Event, UUID> table() {
        return Event.TABLE;
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
        row.participants = EventRows.participants(draft);
        row.topics = Set.copyOf(draft.topics());
        row.sources = draft.citations().stream().map(Citation::sourceId).collect(Collectors.toSet());
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
                find(partOf).isPresent() || partOf.equals(id),
                "/partOf",
                "there is no event '" + partOf + "': create it first");
        check.that(!wholes.isAbove(id, partOf), "/partOf", "the event '" + partOf + "' is itself part of this one");
    }

    @Override
    protected ObjectNode computed(String id) {
        return MergedFrom.none();
    }

    @Override
    protected Optional<String> successor(String id) {
        return merges.survivor(UUID.fromString(id)).map(UUID::toString);
    }

    /**
     * Makes two records of one event one: the union of both stays, and what refers to the other is moved to it, in one
     * transaction.
     */
    @Transactional
    Written merge(String asked, Preconditions preconditions, JsonNode body) {
        MergeDraft draft = Body.bind(body, MergeDraft.class, validator);
        UUID id = key(asked);
        if (id.equals(draft.event())) {
            throw InvalidRequest.body(List.of(FieldError.at("/event", "an event is not merged into itself")));
        }
        // In one order whichever stays, so that two merges of the same two do not wait for each other.
        Stream.of(id, draft.event()).sorted().forEach(this::lock);
        Event survivor = locked(id.toString(), preconditions);
        Event merged = other(draft);
        merges.refuseUnlike(survivor.id, draft(survivor), merged.id, draft(merged));
        String who = caller();
        Written written = unite(survivor, merged, who);
        for (Event part : list("part_of = ? order by id", merged.id)) {
            ObjectNode view = (ObjectNode) Json.tree(part.view);
            take(part.id.toString(), view.put("partOf", id.toString()), who);
        }
        references.forEach(some -> some.move(merged.id, id, who));
        merges.keep(merged.id, id);
        remove(merged.id.toString(), merged, who);
        return written;
    }

    private Event other(MergeDraft draft) {
        String id = draft.event().toString();
        if (draft.etag() == null && find(draft.event()).isPresent()) {
            throw PreconditionFault.missingMember(KIND.name(), id, "/etag");
        }
        return locked(id, new Preconditions(draft.etag(), null));
    }

    private Written unite(Event survivor, Event merged, String who) {
        try {
            return update(
                    survivor.id.toString(),
                    survivor,
                    Union.of((ObjectNode) Json.tree(survivor.view), (ObjectNode) Json.tree(merged.view)),
                    MergedFrom.of(survivor.view, merged.view),
                    who);
        } catch (InvalidRequest together) {
            throw MergeRefused.tooMuch(together);
        }
    }

    @Override
    protected void removeParts(String id, long revision) {
        merges.forget(UUID.fromString(id));
    }

    @Override
    protected void verifyRemoval(String id, Event row) {
        List<Event> parts = list("part_of = ? limit 1", row.id);
        if (!parts.isEmpty()) {
            throw Conflict.referenced("the event '" + parts.get(0).id + "' is part of it.");
        }
    }
}
