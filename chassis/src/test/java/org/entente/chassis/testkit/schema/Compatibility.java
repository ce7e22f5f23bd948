package org.entente.chassis.testkit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.chassis.contract.OpenEnum;
import org.entente.chassis.http.Json;

/**
 * Whether consumers of an older version of a schema can live with a newer one. Optional properties may be added, words may
 * be added to open lists, upper bounds may rise; everything else that says something about the data stays as it is. Schema
 * registries' BACKWARD rule is another one: it refuses a new optional property in an open schema.
 */
final class Compatibility {

    /** Say nothing about which data is valid, or are followed where they are referred to. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "$id", "$defs", "$comment", "title", "description", "examples", "deprecated", "readOnly", "writeOnly");

    private static final Set<String> UPPER_BOUNDS =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains");

    private final JsonNode older;
    private final JsonNode newer;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> followed = new HashSet<>();

    private Compatibility(JsonNode older, JsonNode newer) {
        this.older = older;
        this.newer = newer;
    }

    /** A sentence with place and reason for each break; empty if there is none. */
    static List<String> breaks(JsonNode older, JsonNode newer) {
        Compatibility comparison = new Compatibility(older, newer);
        comparison.schemas("", older, newer);
        return comparison.breaks;
    }

    private void schemas(String place, JsonNode before, JsonNode after) {
        if (before.has("$ref") && after.has("$ref") && !followed.add(before.get("$ref") + " " + after.get("$ref"))) {
            return;
        }
        if (before.isBoolean() || after.isBoolean()) {
            same(place, "the schema", before, after);
            return;
        }
        JsonNode one = resolved(older, before);
        JsonNode other = resolved(newer, after);
        Set<String> keywords = new TreeSet<>();
        one.fieldNames().forEachRemaining(keywords::add);
        other.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(ANNOTATIONS);
        keywords.forEach(keyword -> keyword(place, keyword, one.path(keyword), other.path(keyword)));
    }

    private void keyword(String place, String keyword, JsonNode before, JsonNode after) {
        String at = place + "/" + keyword;
        switch (keyword) {
            case "properties" -> properties(at, before, after);
            case "required" -> required(at, before, after);
            case "enum" -> closedList(at, before, after);
            case OpenEnum.WORDS -> openList(at, before, after);
            case "additionalProperties", "unevaluatedProperties" -> further(at, before, after);
            case "allOf", "anyOf", "oneOf", "prefixItems" -> each(at, before, after);
            case "items", "propertyNames", "contains" -> {
                if (before.isMissingNode() || after.isMissingNode()) {
                    same(place, keyword, before, after);
                } else {
                    schemas(at, before, after);
                }
            }
            default -> {
                if (UPPER_BOUNDS.contains(keyword)) {
                    upperBound(place, keyword, before, after);
                } else {
                    same(place, keyword, before, after);
                }
            }
        }
    }

    private void properties(String at, JsonNode before, JsonNode after) {
        before.properties().forEach(property -> {
            String place = at + "/" + property.getKey();
            if (after.has(property.getKey())) {
                schemas(place, property.getValue(), after.get(property.getKey()));
            } else {
                refuse(place, "was removed or renamed");
            }
        });
    }

    private void required(String at, JsonNode before, JsonNode after) {
        minus(after, before)
                .forEach(name -> refuse(at, name + " was made required, and events of the older version lack it"));
        minus(before, after).forEach(name -> refuse(at, name + " is no longer required, and consumers count on it"));
    }

    private void closedList(String at, JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            refuse(at, "was added: not all values of before are in it");
        } else if (after.isMissingNode()) {
            refuse(at, "was taken away, and consumers count on a closed list");
        } else {
            minus(before, after).forEach(word -> refuse(at, word + " was taken out of the list"));
            minus(after, before)
                    .forEach(word -> refuse(
                            at,
                            word + " was added, but the list is closed; only lists marked " + OpenEnum.WORDS
                                    + " grow"));
        }
    }

    private void openList(String at, JsonNode before, JsonNode after) {
        if (!before.isMissingNode() && after.isMissingNode()) {
            refuse(at, "was taken away");
        } else {
            minus(before, after).forEach(word -> refuse(at, word + " was taken out of the list"));
        }
    }

    private void further(String at, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            schemas(at, before, after);
        } else if (!isOpen(after) && isOpen(before)) {
            refuse(at, "was closed: members that are not described may come");
        }
    }

    private static boolean isOpen(JsonNode further) {
        return further.isMissingNode() || further.asBoolean() || further.isObject() && further.isEmpty();
    }

    private void each(String at, JsonNode before, JsonNode after) {
        if (before.size() != after.size()) {
            refuse(at, "has " + after.size() + " schemas instead of " + before.size());
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            schemas(at + "/" + i, before.get(i), after.get(i));
        }
    }

    private void upperBound(String place, String keyword, JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            refuse(place + "/" + keyword, "was added: " + after);
        } else if (!after.isMissingNode() && after.decimalValue().compareTo(before.decimalValue()) < 0) {
            refuse(place + "/" + keyword, "was lowered from " + before + " to " + after);
        }
    }

    private void same(String place, String keyword, JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            refuse(place + "/" + keyword, "was added: " + after);
        } else if (after.isMissingNode()) {
            refuse(place + "/" + keyword, "was taken away: " + before);
        } else if (!before.equals(after)) {
            refuse(place + "/" + keyword, "was " + before + " and is " + after);
        } else {
            // The same words may lead to other definitions.
            before.findParents("$ref").forEach(reference -> schemas(place + "/" + keyword, reference, reference));
        }
    }

    private void refuse(String place, String reason) {
        breaks.add(place + " " + reason);
    }

    /** What the first has and the second lacks, as JSON. */
    private static Set<String> minus(JsonNode first, JsonNode second) {
        Set<String> left = new LinkedHashSet<>();
        first.forEach(item -> left.add(item.toString()));
        second.forEach(item -> left.remove(item.toString()));
        return left;
    }

    /** With what a reference leads to in place of it; keywords beside it come on top. */
    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        JsonNode target = root.at(schema.get("$ref").asText().substring(1));
        ObjectNode all = Json.MAPPER.createObjectNode();
        all.setAll((ObjectNode) resolved(root, target));
        schema.properties().stream()
                .filter(keyword -> !keyword.getKey().equals("$ref"))
                .forEach(keyword -> all.set(keyword.getKey(), keyword.getValue()));
        return all;
    }
}
