package org.entente.events.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.http.Json;

/**
 * What an event shows of those that were merged into it.
 *
 * @param mergedFrom their ids, the last one first; these redirect here
 */
@Schema(name = "EventComputed", description = "What an event shows of those that were merged into it.")
record MergedFrom(List<UUID> mergedFrom) {

    /** The names of its members. */
    static final List<String> MEMBERS = List.of("mergedFrom");

    static ObjectNode none() {
        return (ObjectNode) Json.tree(Json.write(new MergedFrom(List.of())));
    }

    /** After a merge of two events, by their views. */
    static ObjectNode of(String survivor, String merged) {
        ObjectNode members = none();
        ArrayNode ids = members.withArray("mergedFrom");
        ids.add(Json.tree(merged).get("id"));
        Json.tree(merged).path("mergedFrom").forEach(ids::add);
        Json.tree(survivor).path("mergedFrom").forEach(ids::add);
        return members;
    }
}
