package org.entente.events.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.entente.chassis.citation.SourceIds;
import org.entente.chassis.http.Json;

/** Sample records as a client writes them. */
public final class Samples {

    public static final String SOURCE = SourceIds.of("a document of the tests").toString();

    private Samples() {}

    public static ObjectNode topic(String code) {
        return Json.MAPPER.createObjectNode().put("code", code).put("name", "About " + code);
    }

    public static ObjectNode actor(String kind, String code) {
        return Json.MAPPER
                .createObjectNode()
                .put("code", code)
                .put("kind", kind)
                .put("name", "The " + kind + " " + code);
    }

    /** Adds an identifier to an actor. */
    public static ObjectNode identified(ObjectNode actor, String scheme, String value) {
        actor.withArray("identifiers").addObject().put("scheme", scheme).put("value", value);
        return actor;
    }

    /** Adds a membership to an actor. */
    public static ObjectNode membership(ObjectNode actor, String organisation, String role, String when) {
        ObjectNode membership = actor.withArray("memberships").addObject();
        membership.put("organisation", organisation).put("role", role).put("when", when);
        cite(membership, "joined " + organisation);
        return actor;
    }

    /** @param participants each as code and role, such as {@code KHM:host} */
    public static ObjectNode event(String type, String when, String... participants) {
        ObjectNode event = Json.MAPPER
                .createObjectNode()
                .put("type", type)
                .put("title", "A " + type + " of " + when)
                .put("when", when);
        ArrayNode all = event.putArray("participants");
        for (String participant : participants) {
            String[] parts = participant.split(":");
            all.addObject().put("actor", parts[0]).put("role", parts[1]);
        }
        return cite(event, "the words of " + when);
    }

    public static ObjectNode tie(String change, String when, String a, String b) {
        return event("tie", when, a + ":party", b + ":party").put("tieChange", change);
    }

    public static ObjectNode position(String actor, String addressee, String topic, String stance, String when) {
        ObjectNode position = Json.MAPPER
                .createObjectNode()
                .put("actor", actor)
                .put("addressee", addressee)
                .put("topic", topic)
                .put("stance", stance)
                .put("summary", "Says what it thinks")
                .put("when", when);
        return cite(position, "urges");
    }

    /** Adds a person with a record to the event's participant of this place. */
    public static ObjectNode delegate(ObjectNode event, int participant, String name, String actor) {
        ((ObjectNode) event.get("participants").get(participant))
                .withArray("delegates")
                .addObject()
                .put("name", name)
                .put("actor", actor);
        return event;
    }

    private static ObjectNode cite(ObjectNode record, String quote) {
        record.putArray("citations")
                .addObject()
                .put("sourceId", SOURCE)
                .put("title", "A document")
                .put("publisher", "A publisher")
                .put("quote", quote);
        return record;
    }
}
