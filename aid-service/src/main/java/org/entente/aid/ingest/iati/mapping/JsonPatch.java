package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.entente.chassis.http.Json;

/**
 * The difference of two documents as a JSON Patch (RFC 6902) of additions, replacements and removals. Lists of one length
 * are compared entry by entry, others are replaced as a whole.
 */
final class JsonPatch {

    private final ArrayNode operations = Json.MAPPER.createArrayNode();

    private JsonPatch() {}

    /** What makes the one document the other. */
    static ArrayNode between(JsonNode before, JsonNode after) {
        JsonPatch patch = new JsonPatch();
        patch.compare("", before, after);
        return patch.operations;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> member(path + "/" + escape(name), before.get(name), after.get(name)));
        } else if (before.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(path + "/" + i, before.get(i), after.get(i));
            }
        } else {
            operation("replace", path).set("value", after);
        }
    }

    private void member(String path, JsonNode before, JsonNode after) {
        if (before == null) {
            operation("add", path).set("value", after);
        } else if (after == null) {
            operation("remove", path);
        } else {
            compare(path, before, after);
        }
    }

    private ObjectNode operation(String name, String path) {
        return operations.addObject().put("op", name).put("path", path);
    }

    /**
     * Makes a document what a patch says.
     *
     * @throws IllegalArgumentException where the patch does not fit it
     */
    static void apply(ObjectNode document, JsonNode patch) {
        for (JsonNode operation : patch) {
            JsonPointer path = JsonPointer.compile(operation.path("path").asText());
            JsonNode parent = path.length() == 0 ? null : document.at(path.head());
            JsonNode value = operation.path("op").asText().equals("remove") ? null : operation.get("value");
            if (parent instanceof ObjectNode object) {
                String name = path.last().getMatchingProperty();
                if (value == null) {
                    object.remove(name);
                } else {
                    object.set(name, value);
                }
            } else if (parent instanceof ArrayNode array
                    && value != null
                    && array.has(path.last().getMatchingIndex())) {
                array.set(path.last().getMatchingIndex(), value);
            } else if (path.length() == 0 && value instanceof ObjectNode whole) {
                document.removeAll();
                document.setAll(whole);
            } else {
                throw new IllegalArgumentException("the patch names '" + path + "', which is not there");
            }
        }
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
