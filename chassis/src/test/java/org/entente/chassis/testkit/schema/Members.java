package org.entente.chassis.testkit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The paths of all members, such as {@code after.citations.quote}: those that a schema describes, or that data has. */
final class Members {

    private Members() {}

    static Set<String> of(JsonNode data) {
        Set<String> paths = new TreeSet<>();
        collect("", data, paths);
        return paths;
    }

    private static void collect(String path, JsonNode data, Set<String> paths) {
        if (data.isArray()) {
            data.forEach(item -> collect(path, item, paths));
        }
        data.properties().forEach(member -> {
            paths.add(path + member.getKey());
            collect(path + member.getKey() + ".", member.getValue(), paths);
        });
    }

    /** Of a schema that describes no tree of unbounded depth. */
    static Set<String> described(JsonNode schema) {
        Set<String> paths = new TreeSet<>();
        describe("", schema, schema, paths);
        return paths;
    }

    private static void describe(String path, JsonNode root, JsonNode schema, Set<String> paths) {
        if (schema.has("$ref")) {
            describe(path, root, root.at(schema.get("$ref").asText().substring(1)), paths);
        }
        if (schema.has("items")) {
            describe(path, root, schema.get("items"), paths);
        }
        schema.path("properties").properties().forEach(member -> {
            paths.add(path + member.getKey());
            describe(path + member.getKey() + ".", root, member.getValue(), paths);
        });
    }
}
