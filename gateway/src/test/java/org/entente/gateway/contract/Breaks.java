package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What clients of an older contract can no longer count on in a newer one, each with the name of its operation. */
final class Breaks {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final JsonNode older;
    private final JsonNode newer;
    private final List<String> found = new ArrayList<>();

    private Breaks(JsonNode older, JsonNode newer) {
        this.older = older;
        this.newer = newer;
    }

    /** A sentence for each break, such as {@code GET /v1/aid is gone}; empty if there is none. */
    static List<String> between(JsonNode older, JsonNode newer) {
        Breaks breaks = new Breaks(older, newer);
        breaks.paths();
        return breaks.found;
    }

    private void paths() {
        older.path("paths").properties().forEach(path -> {
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    operation(
                            method.toUpperCase(Locale.ROOT) + " " + path.getKey(),
                            path.getValue().get(method),
                            newer.path("paths").path(path.getKey()).path(method));
                }
            }
        });
    }

    private void operation(String name, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            found.add(name + " is gone");
            return;
        }
        if (!before.path("operationId").equals(after.path("operationId"))) {
            found.add(name + " has another operationId, of which clients make method names: "
                    + after.path("operationId").asText());
        }
        if (before.path("security").isEmpty() && !after.path("security").isEmpty()) {
            found.add(name + " asks for a token");
        }
        parameters(name, named(before), named(after));
        body(name + ": the body", before.path("requestBody"), after.path("requestBody"));
        before.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                answer(
                        name + ": " + response.getKey(),
                        response.getValue(),
                        after.path("responses").path(response.getKey()));
            }
        });
    }

    private void parameters(String name, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        before.forEach((key, parameter) -> {
            String what = name + ": the parameter " + key;
            if (after.containsKey(key)) {
                found.addAll(SchemaBreaks.ofRequest(
                        what,
                        older,
                        parameter.path("schema"),
                        newer,
                        after.get(key).path("schema")));
            } else {
                found.add(what + " is gone");
            }
        });
        after.forEach((key, parameter) -> {
            boolean was =
                    before.containsKey(key) && before.get(key).path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !was) {
                found.add(name + ": the parameter " + key + " is required");
            }
        });
    }

    private static Map<String, JsonNode> named(JsonNode operation) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        operation
                .path("parameters")
                .forEach(parameter -> parameters.put(
                        parameter.path("in").asText() + " "
                                + parameter.path("name").asText(),
                        parameter));
        return parameters;
    }

    private void body(String what, JsonNode before, JsonNode after) {
        if (after.path("required").asBoolean() && !before.path("required").asBoolean()) {
            found.add(what + " is required");
        }
        before.path("content").properties().forEach(form -> {
            JsonNode other = after.path("content").path(form.getKey());
            if (other.isMissingNode()) {
                found.add(what + " may not be " + form.getKey() + " any more");
            } else {
                found.addAll(SchemaBreaks.ofRequest(
                        what, older, form.getValue().path("schema"), newer, other.path("schema")));
            }
        });
    }

    private void answer(String what, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            found.add(what + " is gone");
            return;
        }
        before.path("content").properties().forEach(form -> {
            JsonNode other = after.path("content").path(form.getKey());
            if (other.isMissingNode()) {
                found.add(what + " is not answered as " + form.getKey() + " any more");
            } else {
                found.addAll(SchemaBreaks.ofAnswer(
                        what, older, form.getValue().path("schema"), newer, other.path("schema")));
            }
        });
    }
}
