package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares two schemas: what is sent may not be allowed less, and what is answered may not say less. */
final class SchemaBreaks {

    /** The mark of a list of words that may grow: readers expect words that are not in it yet. */
    private static final String OPEN = "x-open-enum";

    private static final List<String> UPPER = List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");
    private static final List<String> LOWER = List.of("minimum", "exclusiveMinimum", "minLength", "minItems");

    private final JsonNode older;
    private final JsonNode newer;
    private final boolean answer;
    private final List<String> found = new ArrayList<>();
    private final Set<String> followed = new HashSet<>();

    private SchemaBreaks(JsonNode older, JsonNode newer, boolean answer) {
        this.older = older;
        this.newer = newer;
        this.answer = answer;
    }

    /** What may no longer be sent, or has to be now. */
    static List<String> ofRequest(String what, JsonNode older, JsonNode before, JsonNode newer, JsonNode after) {
        SchemaBreaks breaks = new SchemaBreaks(older, newer, false);
        breaks.compare(what, before, after);
        return breaks.found;
    }

    /** What is no longer answered, or in a way that clients do not know. */
    static List<String> ofAnswer(String what, JsonNode older, JsonNode before, JsonNode newer, JsonNode after) {
        SchemaBreaks breaks = new SchemaBreaks(older, newer, true);
        breaks.compare(what, before, after);
        return breaks.found;
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        if (before.has("$ref") && after.has("$ref") && !followed.add(before.get("$ref") + " " + after.get("$ref"))) {
            return;
        }
        JsonNode one = resolved(older, before);
        JsonNode other = resolved(newer, after);
        words(at + " has another type", types(one), types(other));
        if (!answer || !one.path(OPEN).asBoolean()) {
            words(at + " has other words", texts(one.path("enum")), texts(other.path("enum")));
        }
        properties(at, one, other);
        if (one.has("items") && other.has("items")) {
            compare(at + "[]", one.get("items"), other.get("items"));
        }
        if (!answer) {
            bounds(at, one, other);
        }
        for (String combined : List.of("anyOf", "oneOf")) {
            combination(at, one.path(combined), other.path(combined));
        }
    }

    /** An empty set stands for whatever there is. */
    private void words(String complaint, Set<String> before, Set<String> after) {
        Set<String> wide = answer ? before : after;
        Set<String> narrow = answer ? after : before;
        if (!wide.isEmpty() && (narrow.isEmpty() || !wide.containsAll(narrow))) {
            found.add(complaint + ": " + after + " after " + before);
        }
    }

    private void properties(String at, JsonNode before, JsonNode after) {
        before.path("properties").properties().forEach(property -> {
            JsonNode other = after.path("properties").path(property.getKey());
            if (other.isMissingNode()) {
                found.add(at + "." + property.getKey() + " is gone");
            } else {
                compare(at + "." + property.getKey(), property.getValue(), other);
            }
        });
        Set<String> promised = texts((answer ? before : after).path("required"));
        promised.removeAll(texts((answer ? after : before).path("required")));
        promised.forEach(name -> found.add(at + "." + name + (answer ? " may be missing" : " is required")));
    }

    private void bounds(String at, JsonNode before, JsonNode after) {
        for (String bound : UPPER) {
            if (after.has(bound)
                    && after.get(bound).asDouble() < before.path(bound).asDouble(Double.MAX_VALUE)) {
                found.add(at + " has a lower " + bound);
            }
        }
        for (String bound : LOWER) {
            if (after.has(bound)
                    && after.get(bound).asDouble() > before.path(bound).asDouble(-Double.MAX_VALUE)) {
                found.add(at + " has a higher " + bound);
            }
        }
        for (String form : List.of("pattern", "format")) {
            if (after.has(form) && !after.get(form).equals(before.get(form))) {
                found.add(at + " has another " + form);
            }
        }
    }

    private void combination(String at, JsonNode before, JsonNode after) {
        if (before.size() != after.size()) {
            found.add(at + " is composed in another way");
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            compare(at, before.get(i), after.get(i));
        }
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual() ? new TreeSet<>(Set.of(type.asText())) : texts(type);
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        JsonNode named =
                schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
        return named.has("allOf") ? whole(document, named) : named;
    }

    /** What all parts of a composition say together: one more part only adds. */
    private static JsonNode whole(JsonNode document, JsonNode composed) {
        ObjectNode whole = composed.deepCopy();
        whole.remove("allOf");
        for (JsonNode part : composed.get("allOf")) {
            resolved(document, part).properties().forEach(member -> {
                switch (member.getKey()) {
                    case "properties" -> whole.withObject("/properties").setAll((ObjectNode) member.getValue());
                    case "required" -> member.getValue().forEach(whole.withArray("required")::add);
                    default -> whole.set(member.getKey(), member.getValue());
                }
            });
        }
        return whole;
    }
}
