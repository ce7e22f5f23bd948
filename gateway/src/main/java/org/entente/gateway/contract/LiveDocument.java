package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
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
                    if (!component.getValue().equals(ours)) {
                        differences.add("#/components/" + kind.getKey() + "/" + component.getKey());
                    }
                }));
        return differences;
    }

    private void compare(String path, JsonNode live, JsonNode merged, List<String> differences) {
        JsonNode ours = merged.path("paths").path(path);
        JsonNode responses = merged.path("components").path("responses");
        for (String method : METHODS) {
            if (!operation(live.get(method), responses).equals(operation(ours.get(method), responses))) {
                differences.add(method.toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        if (!live.path("parameters").equals(ours.path("parameters"))) {
            differences.add(path);
        }
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
