package org.entente.events.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.record.RecordKind;
import org.entente.chassis.record.RecordStore;
import org.entente.chassis.record.RecordTable;
import org.entente.events.actor.Actors;
import org.entente.events.event.EventReadings;
import org.entente.events.topic.Topics;
import org.entente.events.when.When;

@ApplicationScoped
class PositionStore extends RecordStore<PositionDraft, Position, UUID> {

    private static final RecordKind<PositionDraft> KIND = new RecordKind<>("position", 1, PositionDraft.class);

    private final Actors actors;
    private final Topics topics;
    private final EventReadings events;

    PositionStore(Actors actors, Topics topics, EventReadings events) {
        this.actors = actors;
        this.topics = topics;
        this.events = events;
    }

    @Override
    public RecordKind<PositionDraft> kind() {
        return KIND;
    }

    @Override
    public RecordTable<Position, UUID> table() {
        return Position.TABLE;
    }

    @Override
    protected UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw InvalidRequest.id(id, "a position's id is a UUID");
        }
    }

    @Override
    protected Position row(UUID key) {
        Position row = new Position();
        row.id = key;
        return row;
    }

    @Override
    protected void index(Position row, PositionDraft draft) {
        row.actor = draft.actor();
        row.actorRecord = Actors.recordOf(draft.actor());
        row.addressee = draft.addressee();
        row.addresseeRecord = Actors.recordOf(draft.addressee());
        row.speakerRecord = Actors.recordOf(speaker(draft));
        row.topic = draft.topic();
        row.stance = draft.stance().toString();
        row.certainty = draft.certainty().toString();
        row.event = draft.event();
        row.when = When.of(draft.when());
    }

    @Override
    protected void verify(String id, PositionDraft draft, Check check) {
        Map<String, String> references = new LinkedHashMap<>();
        references.put("/actor", draft.actor());
        references.put("/addressee", draft.addressee());
        references.put("/speaker/actor", speaker(draft));
        actors.check(references, check);
        topics.check(Map.of("/topic", draft.topic()), check);
        if (draft.event() != null) {
            check.that(
                    events.cited(List.of(draft.event())).containsKey(draft.event()),
                    "/event",
                    "there is no event '" + draft.event() + "': create it first");
        }
    }

    private static String speaker(PositionDraft draft) {
        return draft.speaker() == null ? null : draft.speaker().actor();
    }
}
