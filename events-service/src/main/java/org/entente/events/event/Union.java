package org.entente.events.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Two records of one event in one. What the first one says stands; the second adds its citations, topics and outcomes,
 * the participants and delegates that the first does not name, and a summary, place, quantity or whole where the first
 * has none.
 */
final class Union {

    private static final List<String> FILLED = List.of("summary", "place", "quantity", "partOf");

    private Union() {}

    /** Both are what clients wrote, as are the members of the result. */
    static ObjectNode of(ObjectNode first, ObjectNode second) {
        ObjectNode union = first.deepCopy();
        FILLED.stream()
                .filter(member -> !union.hasNonNull(member) && second.hasNonNull(member))
                .forEach(member -> union.set(member, second.get(member)));
        add(union, second, "citations", same("sourceId", "quote"));
        add(union, second, "topics", JsonNode::equals);
        add(union, second, "outcomes", JsonNode::equals);
        for (JsonNode participant : second.path("participants")) {
            Optional<JsonNode> known = find(union.withArray("participants"), participant, same("actor", "role"));
            known.ifPresentOrElse(
                    there -> add((ObjectNode) there, (ObjectNode) participant, "delegates", same("name")),
                    () -> union.withArray("participants").add(participant));
        }
        return union;
    }

    private static void add(ObjectNode to, ObjectNode from, String member, BiPredicate<JsonNode, JsonNode> same) {
        ArrayNode items = to.withArray(member);
        for (JsonNode item : from.path(member)) {
            if (find(items, item, same).isEmpty()) {
                items.add(item);
            }
        }
    }

    private static Optional<JsonNode> find(ArrayNode items, JsonNode item, BiPredicate<JsonNode, JsonNode> same) {
        return items.valueStream().filter(other -> same.test(other, item)).findFirst();
    }

    private static BiPredicate<JsonNode, JsonNode> same(String... members) {
        return (one, other) ->
                List.of(members).stream().allMatch(member -> one.path(member).equals(other.path(member)));
    }
}
