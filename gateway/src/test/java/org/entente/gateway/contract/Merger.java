package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Makes one OpenAPI document of the services'. Equal components of one name are shared; whatever else clashes is refused,
 * with the name to change, for a silent renaming would hide that the services drift apart. Servers and titles of the
 * services are dropped: the gateway is the only server. The result depends neither on the order of the documents nor on
 * what was merged before.
 */
final class Merger {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Set<String> KNOWN = Set.of(
            "openapi",
            "info",
            "servers",
            "externalDocs",
            "jsonSchemaDialect",
            "paths",
            "components",
            "tags",
            "security");

    /** Whose document is added to. */
    private static final String OWN = "gateway";

    private final ObjectNode base;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, String> templates = new HashMap<>();
    private final Map<String, String> operationIds = new HashMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final Set<JsonNode> dialects = new HashSet<>();

    /** Adds to a document that has the version, the title, the server and the gateway's own paths. */
    Merger(ObjectNode base) {
        this.base = base;
    }

    /** @throws MergeRefused if the documents do not make one contract */
    ObjectNode merge(List<ServiceDocument> documents) {
        add(OWN, base, path -> true);
        documents.stream()
                .sorted(Comparator.comparing(ServiceDocument::service))
                .forEach(document -> add(document.service().label(), document.tree(), document.service()::owns));
        ObjectNode merged = assemble();
        faults.addAll(References.dangling(merged));
        if (!faults.isEmpty()) {
            throw new MergeRefused(faults);
        }
        return merged;
    }

    private void add(String from, ObjectNode document, Predicate<String> owns) {
        if (!document.path("openapi").asText().startsWith("3.1.")) {
            faults.add(from + ": openapi is " + document.path("openapi") + ", but must be 3.1");
        }
        document.fieldNames().forEachRemaining(member -> {
            if (!KNOWN.contains(member) && !member.startsWith("x-")) {
                faults.add(from + ": the member " + member + " cannot be merged");
            }
        });
        dialects.add(document.path("jsonSchemaDialect"));
        if (dialects.size() > 1) {
            faults.add(from + ": jsonSchemaDialect differs from the others'");
        }
        document.path("paths").properties().forEach(path -> {
            if (!path.getValue().path("x-internal").asBoolean()) {
                addPath(from, path.getKey(), path.getValue().deepCopy(), document.get("security"), owns);
            }
        });
        document.path("components").properties().forEach(kind -> kind.getValue()
                .properties()
                .forEach(component -> addNamed(
                        from,
                        "#/components/" + kind.getKey() + "/" + component.getKey(),
                        components.computeIfAbsent(kind.getKey(), key -> new TreeMap<>()),
                        component)));
        document.path("tags")
                .forEach(tag -> addNamed(
                        from,
                        "tag " + tag.path("name").asText(),
                        tags,
                        Map.entry(tag.path("name").asText(), tag)));
    }

    private void addPath(String from, String path, ObjectNode item, JsonNode security, Predicate<String> owns) {
        if (!owns.test(path)) {
            faults.add(from + ": " + path + " is not among the paths that the gateway passes to it");
        }
        String other = templates.put(path.replaceAll("\\{[^}]*}", "{}"), from + "'s " + path);
        if (other != null) {
            faults.add(from + ": " + path + " is the same path as " + other);
        }
        if (item.has("servers")) {
            faults.add(from + ": " + path + " has servers of its own; the gateway is the only one");
        }
        for (String method : METHODS) {
            if (!(item.get(method) instanceof ObjectNode operation)) {
                continue;
            }
            if (operation.path("x-internal").asBoolean()) {
                item.remove(method);
            } else {
                addOperation(from, method.toUpperCase(Locale.ROOT) + " " + path, operation, security);
            }
        }
        paths.put(path, item);
    }

    private void addOperation(String from, String name, ObjectNode operation, JsonNode security) {
        String id = operation.path("operationId").asText();
        String other = operationIds.put(id, from + "'s " + name);
        if (id.isEmpty()) {
            faults.add(from + ": " + name + " has no operationId; clients make method names of them");
        } else if (other != null) {
            faults.add(from + ": " + name + " has the operationId " + id + ", which is " + other + "'s");
        }
        if (operation.has("servers")) {
            faults.add(from + ": " + name + " has servers of its own; the gateway is the only one");
        }
        JsonNode shared = base.path("components").path("responses");
        if (from.equals(OWN)) {
            MergedOperation.completeOwn(operation, shared);
        } else {
            MergedOperation.complete(operation, security, shared);
        }
    }

    private void addNamed(String from, String what, Map<String, JsonNode> known, Map.Entry<String, JsonNode> added) {
        JsonNode first = known.putIfAbsent(added.getKey(), added.getValue());
        if (first != null && !first.equals(added.getValue())) {
            faults.add(from + ": " + what + " differs from another service's of that name, at "
                    + Difference.between(first, added.getValue()) + "; make them equal or rename one");
        }
    }

    private ObjectNode assemble() {
        ObjectNode merged = base.objectNode();
        for (String member : List.of("openapi", "info", "jsonSchemaDialect", "servers")) {
            if (base.has(member)) {
                merged.set(member, base.get(member));
            }
        }
        merged.putArray("tags").addAll(tags.values());
        merged.putObject("paths").setAll(paths);
        ObjectNode all = merged.putObject("components");
        components.forEach((kind, named) -> all.putObject(kind).setAll(named));
        return merged;
    }
}
