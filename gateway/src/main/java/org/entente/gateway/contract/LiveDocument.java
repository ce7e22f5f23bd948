package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.gateway.Service;

/** What a running service says of itself, beside its part of the merged contract. */
record LiveDocument(Service service, JsonNode tree) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final Set<String> ADDED = Set.of("description", "example", "examples");

    /** Names what differs from the merged contract, such as {@code GET /v1/aid/activities}; nothing if nothing does. */
    List<String> differences(JsonNode merged) {
        List<String> differences = new ArrayList<>();
        tree.path("paths").properties().forEach(path -> {
            if (!isInternal(path.getValue())) {
                compare(path.getKey(), path.getValue(), merged, differences);
            }
        });
        merged.path("paths").properties().forEach(path -> {
            if (service.owns(path.getKey()) && !tree.path("paths").has(path.getKey())) {
                differences.add(path.getKey());
            }
        });
        tree.path("components")
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(component -> {
                    JsonNode ours =
                            merged.path("components").path(kind.getKey()).get(component.getKey());
                    if (ours == null || !bare(component.getValue()).equals(bare(ours))) {
                        differences.add("#/components/" + kind.getKey() + "/" + component.getKey());
                    }
                }));
        return differences;
    }

    private void compare(String path, JsonNode live, JsonNode merged, List<String> differences) {
        JsonNode ours = merged.path("paths").path(path);
        JsonNode responses = merged.path("components").path("responses");
        for (String method : METHODS) {
            if (!bare(operation(live.get(method), responses)).equals(bare(operation(ours.get(method), responses)))) {
                differences.add(method.toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        if (!live.path("parameters").equals(ours.path("parameters"))) {
            differences.add(path);
        }
    }

    /** Without the words and the examples that the merging adds: they oblige nobody. */
    private static JsonNode bare(JsonNode node) {
        if (node.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(bare(item)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(member -> {
            if (member.getKey().equals("properties")) {
                // Their names are free, and may be these words.
                ObjectNode properties = copy.putObject("properties");
                member.getValue()
                        .properties()
                        .forEach(property -> properties.set(property.getKey(), bare(property.getValue())));
            } else if (!ADDED.contains(member.getKey())) {
                copy.set(member.getKey(), bare(member.getValue()));
            }
        });
        return copy;
    }

    /** An operation as the merging writes it out. */
    private JsonNode operation(JsonNode operation, JsonNode responses) {
        if (operation == null || isInternal(operation)) {
            return MissingNode.getInstance();
        }
        ObjectNode copy = operation.deepCopy();
        MergedOperation.complete(copy, tree.get("security"), responses);
        return copy;
    }

    private static boolean isInternal(JsonNode node) {
        return node.path("x-internal").asBoolean();
    }
}
