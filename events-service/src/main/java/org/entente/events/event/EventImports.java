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
    private final Merges merges;

    EventImports(EventStore store, Merges merges) {
        this.store = store;
        this.merges = merges;
    }

    /** The id of the event that one lives on in, where it was merged into another; its own id where it was not. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID living(UUID id) {
        return store.findByIdOptional(id).isPresent()
                ? id
                : store.successor(id.toString()).map(UUID::fromString).orElse(id);
    }

    /** What was written of the event of an id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<EventDraft> find(UUID id) {
        return store.findByIdOptional(id).map(store::read);
    }

    /**
     * Creates or replaces an event in the caller's transaction. What an editor has merged stays so: an event that lives on
     * in another adds to that one what it does not say, and one that took up others keeps what they added.
     *
     * @param who makes the change, as the record's history names it
     * @throws org.entente.chassis.http.InvalidRequest with a pointer to each place that breaks a rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Written take(UUID id, JsonNode draft, String who) {
        ObjectNode content = draft.deepCopy();
        if (content.hasNonNull("partOf")) {
            UUID whole = UUID.fromString(content.get("partOf").asText());
            content.put("partOf", merges.survivor(whole).orElse(whole).toString());
        }
        Optional<UUID> survivor = merges.survivor(id);
        Optional<ObjectNode> there =
                store.findByIdOptional(survivor.orElse(id)).map(row -> (ObjectNode) Json.tree(row.view));
        if (survivor.isPresent()) {
            return store.take(survivor.get().toString(), Union.of(there.orElseThrow(), canonical(content)), who);
        }
        boolean tookUp = there.isPresent() && !there.get().path("mergedFrom").isEmpty();
        return store.take(id.toString(), tookUp ? Union.of(canonical(content), there.get()) : content, who);
    }

    /** As it would be written, so that it can be compared. */
    private static ObjectNode canonical(ObjectNode draft) {
        return (ObjectNode) Json.tree(Json.write(Json.read(draft.toString(), EventDraft.class)));
    }
}
