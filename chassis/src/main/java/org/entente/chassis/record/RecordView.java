package org.entente.chassis.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.chassis.http.Json;

/** The rendering of a record: its id and revision, what the client wrote, what is derived, and when. */
final class RecordView {

    /** Members that the platform gives. A client may send them back, and they are not taken from it. */
    static final Set<String> GIVEN = Set.of("id", "revision", "createdAt", "updatedAt");

    private RecordView() {}

    static String render(
            String id, long revision, JsonNode content, ObjectNode computed, Instant createdAt, Instant updatedAt) {
        ObjectNode view = Json.MAPPER.createObjectNode();
        view.put("id", id).put("revision", revision);
        view.setAll((ObjectNode) content);
        view.setAll(computed);
        view.put("createdAt", createdAt.toString()).put("updatedAt", updatedAt.toString());
        return Json.write(view);
    }

    /** Everything but what each record is given; the members are the view's own, and not copies. */
    static ObjectNode content(ObjectNode view) {
        ObjectNode content = view.objectNode();
        content.setAll(view);
        return content.without(GIVEN);
    }

    /** The members that differ, sorted by name. */
    static List<String> changed(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        for (JsonNode side : List.of(before, after)) {
            for (Iterator<String> members = side.fieldNames(); members.hasNext(); ) {
                String name = members.next();
                if (!before.path(name).equals(after.path(name))) {
                    names.add(name);
                }
            }
        }
        return new ArrayList<>(names);
    }
}
