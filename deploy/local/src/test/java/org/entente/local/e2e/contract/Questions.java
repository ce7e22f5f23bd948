package org.entente.local.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.local.seed.SeedPaths;

/** A request for each operation that is right, about records of the seed data set. */
final class Questions {

    private static final String FILE = "/contract/questions.json";
    private static final String JSON = "application/json";

    private final JsonNode tree;
    private final Map<String, String> made;
    private final String token;

    /**
     * @param made ids that the platform gave, by the names that stand for them in the file
     * @param token of one who may do everything
     */
    Questions(Map<String, String> made, String token) {
        this.made = made;
        this.token = token;
        try (InputStream in = Questions.class.getResourceAsStream(FILE)) {
            tree = Contract.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Call good(Operation operation) {
        JsonNode asked = tree.path("operations").path(operation.id());
        List<Map.Entry<String, String>> query = new ArrayList<>();
        asked.path("query")
                .properties()
                .forEach(entry ->
                        query.add(Map.entry(entry.getKey(), entry.getValue().asText())));
        Map<String, String> headers = new LinkedHashMap<>();
        if (operation.writes() || !operation.tree().path("security").isEmpty()) {
            headers.put("Authorization", "Bearer " + token);
        }
        if (operation.hasHeader("If-Match")) {
            headers.put("If-Match", "*");
        }
        byte[] body = body(operation);
        if (body != null) {
            headers.put("Content-Type", operation.bodyType());
        }
        return new Call(operation, "as it should be", segments(operation), query, headers, body);
    }

    /** The same for a record that nothing else refers to, so that it can be deleted. */
    Call leaf(Operation operation) {
        Call good = good(operation);
        String collection = operation.path().replace("/{id}", "");
        String leaf = tree.path("leaves").path(collection).asText();
        if (leaf.isEmpty()) {
            return good;
        }
        Call other = good.withSegment("id", leaf);
        JsonNode draft = SeedPaths.draft(collection + "/" + leaf);
        JsonNode body = draft == null ? tree.at("/bodies/leafTopic") : draft;
        return good.body() == null ? other : other.withBody("", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The value of a parameter as an example; null if there is none. */
    String value(Operation operation, String name) {
        JsonNode asked = tree.path("operations").path(operation.id());
        for (JsonNode values : List.of(asked.path("query"), asked.path("values"), tree.path("values"))) {
            if (values.has(name)) {
                return values.get(name).asText();
            }
        }
        return null;
    }

    private Map<String, String> segments(Operation operation) {
        JsonNode values = tree.path("operations").path(operation.id()).path("segments");
        if (values.isMissingNode()) {
            values = tree.path("paths").path(known(operation.path()));
        }
        Map<String, String> segments = new LinkedHashMap<>();
        values.properties()
                .forEach(entry ->
                        segments.put(entry.getKey(), filled(entry.getValue().asText())));
        return segments;
    }

    /** The longest path of the file that this one begins with. */
    private String known(String path) {
        String longest = "";
        for (Map.Entry<String, JsonNode> entry : tree.path("paths").properties()) {
            String other = entry.getKey();
            if ((path.equals(other) || path.startsWith(other + "/")) && other.length() > longest.length()) {
                longest = other;
            }
        }
        return longest;
    }

    /** The body that belongs to an operation; null if it takes none. */
    private byte[] body(Operation operation) {
        if (!operation.takesBody()) {
            return null;
        }
        if (operation.bodyType().equals("application/octet-stream")) {
            return "<iati-activities version=\"2.03\"/>".getBytes(StandardCharsets.UTF_8);
        }
        JsonNode own = tree.path("bodies").path(operation.id());
        JsonNode body = own.isMissingNode() ? draft(operation) : own;
        return filled(body.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode draft(Operation operation) {
        String collection = operation.path().replace("/{id}", "");
        String id = tree.path("paths").path(collection + "/{id}").path("id").asText();
        JsonNode draft = SeedPaths.draft(collection + "/" + id);
        if (draft == null) {
            draft = tree.path("bodies").path(operation.id().replaceFirst("^(replace|patch)", "create"));
        }
        JsonNode members = tree.path("patches").path(operation.id());
        if (members.isMissingNode()) {
            return draft;
        }
        ObjectNode patch = Contract.JSON.createObjectNode();
        for (JsonNode member : members) {
            patch.set(member.asText(), draft.path(member.asText()));
        }
        return patch;
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> entry : made.entrySet()) {
            filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return filled;
    }

    static boolean isJson(Operation operation) {
        return operation.takesBody()
                && (operation.bodyType().equals(JSON) || operation.bodyType().endsWith("+json"));
    }
}
