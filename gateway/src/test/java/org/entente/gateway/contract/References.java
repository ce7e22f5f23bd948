package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks whether everything that a document refers to is in it. */
final class References {

    /** Below these stands data, in which a {@code $ref} is only a word; {@code value} is that of a named example. */
    private static final Set<String> DATA = Set.of("example", "default", "const", "enum", "value");

    private final JsonNode document;
    private final List<String> dangling = new ArrayList<>();

    private References(JsonNode document) {
        this.document = document;
    }

    /** A sentence for each reference that leads nowhere or out of the document. */
    static List<String> dangling(JsonNode document) {
        References references = new References(document);
        references.walk("", "", document);
        references.securityRequirements();
        return references.dangling;
    }

    private void walk(String pointer, String parent, JsonNode node) {
        // A property of a schema may have any name, also one of the words that stand for data elsewhere.
        boolean named = parent.equals("properties");
        if (node.isObject()) {
            if (!named && node.path("$ref").isTextual()) {
                check(pointer, node.get("$ref").asText());
            }
            if (!named) {
                node.path("discriminator").path("mapping").forEach(target -> check(pointer, mapped(target.asText())));
            }
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                String name = member.getKey();
                boolean data = !named && (DATA.contains(name) || name.equals("examples") && isSchemaExamples(member));
                if (!data) {
                    walk(pointer + "/" + name, named ? "" : name, member.getValue());
                }
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(pointer + "/" + i, "", node.get(i));
            }
        }
    }

    /** Of a schema they are a list of data, elsewhere they are named objects that may be references. */
    private static boolean isSchemaExamples(Map.Entry<String, JsonNode> member) {
        return member.getValue().isArray();
    }

    private static String mapped(String target) {
        return target.contains("/") || target.contains("#") ? target : "#/components/schemas/" + target;
    }

    private void check(String pointer, String reference) {
        if (!reference.startsWith("#/")) {
            dangling.add(pointer + " refers to " + reference + ", outside of the document");
        } else if (document.at(reference.substring(1)).isMissingNode()) {
            dangling.add(pointer + " refers to " + reference + ", which is nowhere");
        }
    }

    private void securityRequirements() {
        JsonNode schemes = document.path("components").path("securitySchemes");
        document.path("paths").properties().forEach(path -> path.getValue().forEach(operation -> operation
                .path("security")
                .forEach(requirement -> requirement.fieldNames().forEachRemaining(scheme -> {
                    if (!schemes.has(scheme)) {
                        dangling.add(path.getKey() + " requires the security scheme " + scheme + ", which is nowhere");
                    }
                }))));
    }
}
