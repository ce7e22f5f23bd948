package org.entente.events.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.entente.chassis.http.Json;
import org.entente.chassis.record.Written;

/** What imports may ask of events and do to them, in transactions of their own. */
@ApplicationScoped
public class EventImports {

    private final EventStore store;

    EventImports(EventStore store) {
        this.store = store;
    }

    /** The id of the event that one lives on in, where it was merged into another; its own id where it was not. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID living(UUID id) {
        return store.find(id).isPresent()
                ? id
                : store.successor(id.toString()).map(UUID::fromString).orElse(id);
    }

    /** What was written of the event of an id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<EventDraft> find(UUID id) {
        return store.find(id).map(store::read);
    }

    /**
     * Creates or replaces an event in the caller's transaction. One that took up others keeps what they added, and a part
     * of an event that was merged is part of the one that this lives on in.
     *
     * @param who makes the change, as the record's history names it
     * @throws org.entente.chassis.http.InvalidRequest with a pointer to each place that breaks a rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Written take(UUID id, JsonNode draft, String who) {
        ObjectNode content = draft.deepCopy();
        if (content.hasNonNull("partOf")) {
            UUID whole = UUID.fromString(content.get("partOf").asText());
            content.put("partOf", living(whole).toString());
        }
        Optional<ObjectNode> there = store.find(id).map(row -> (ObjectNode) Json.tree(row.view));
        boolean tookUp = there.isPresent() && !there.get().path("mergedFrom").isEmpty();
        return store.take(id.toString(), tookUp ? Union.of(canonical(content), there.get()) : content, who);
    }

    /** As it would be written, so that it can be compared. */
    private static ObjectNode canonical(ObjectNode draft) {
        return (ObjectNode) Json.tree(Json.write(Json.read(draft.toString(), EventDraft.class)));
    }
}
