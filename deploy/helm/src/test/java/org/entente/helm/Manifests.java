package org.entente.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Resources as they would be sent to Kubernetes. */
record Manifests(List<ObjectNode> all) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * A pod as a Deployment, a Job or itself describes it.
     *
     * @param owner what describes it
     * @param labels of the pod
     * @param spec of the pod
     */
    record Pod(ObjectNode owner, Map<String, String> labels, ObjectNode spec) {

        List<ObjectNode> containers() {
            return Stream.of("initContainers", "containers")
                    .flatMap(list -> items(spec.path(list)))
                    .map(ObjectNode.class::cast)
                    .toList();
        }

        /** The number of a container's port, or -1. */
        int port(String name) {
            return containers().stream()
                    .flatMap(container -> items(container.path("ports")))
                    .filter(port -> port.path("name").asText().equals(name))
                    .mapToInt(port -> port.path("containerPort").asInt())
                    .findFirst()
                    .orElse(-1);
        }

        String component() {
            return labels.get("app.kubernetes.io/component");
        }
    }

    static Manifests parse(String yaml) {
        try (var documents =
                new ObjectMapper(YAML.getFactory()).readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return new Manifests(documents.readAll().stream()
                    .filter(JsonNode::isObject)
                    .map(ObjectNode.class::cast)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Manifests copy() {
        return new Manifests(all.stream().map(ObjectNode::deepCopy).toList());
    }

    Stream<ObjectNode> of(String kind) {
        return all.stream().filter(resource -> resource.path("kind").asText().equals(kind));
    }

    boolean has(String kind, String name) {
        return of(kind).anyMatch(resource -> name(resource).equals(name));
    }

    ObjectNode get(String kind, String name) {
        return of(kind).filter(resource -> name(resource).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + "/" + name));
    }

    /** Of a Deployment, a Job or a Pod. */
    Pod pod(String kind, String name) {
        return pod(get(kind, name));
    }

    List<Pod> pods() {
        return Stream.of("Deployment", "Job", "Pod")
                .flatMap(this::of)
                .map(Manifests::pod)
                .toList();
    }

    private static Pod pod(ObjectNode owner) {
        JsonNode template = owner.path("kind").asText().equals("Pod")
                ? owner
                : owner.path("spec").path("template");
        return new Pod(owner, texts(template.at("/metadata/labels")), (ObjectNode) template.path("spec"));
    }

    static String name(JsonNode resource) {
        return resource.at("/metadata/name").asText();
    }

    static String place(JsonNode resource) {
        return resource.path("kind").asText() + "/" + name(resource);
    }

    static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static Map<String, String> texts(JsonNode map) {
        return map.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .asText()));
    }
}
