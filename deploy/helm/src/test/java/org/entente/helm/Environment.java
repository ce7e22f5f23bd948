package org.entente.helm;

import static org.entente.helm.Manifests.items;
import static org.entente.helm.Manifests.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Kubernetes would put into the environment of a pod's container.
 *
 * @param secrets by name and key, such as {@code entente-aid-db/password}
 */
record Environment(Manifests manifests, Map<String, String> secrets) {

    /** Of the pod's only container. */
    Map<String, String> of(Manifests.Pod pod) {
        ObjectNode container = pod.containers().get(0);
        Map<String, String> told = new TreeMap<>();
        items(container.path("envFrom"))
                .map(from -> from.at("/configMapRef/name").asText())
                .forEach(name ->
                        told.putAll(texts(manifests.get("ConfigMap", name).path("data"))));
        items(container.path("env"))
                .forEach(variable -> told.put(variable.path("name").asText(), value(variable)));
        return told;
    }

    private String value(JsonNode variable) {
        JsonNode reference = variable.at("/valueFrom/secretKeyRef");
        if (reference.isMissingNode()) {
            return variable.path("value").asText();
        }
        String secret =
                reference.path("name").asText() + "/" + reference.path("key").asText();
        if (!secrets.containsKey(secret)) {
            throw new AssertionError("There is no secret " + secret);
        }
        return secrets.get(secret);
    }
}
