package org.entente.helm;

import static org.entente.helm.Manifests.items;
import static org.entente.helm.Manifests.place;
import static org.entente.helm.Manifests.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.helm.Manifests.Pod;

/** Finds names and selectors that lead to nothing. */
final class References {

    private final Manifests manifests;
    private final Set<String> secrets;
    private final List<String> faults = new ArrayList<>();

    private References(Manifests manifests, Set<String> secrets) {
        this.manifests = manifests;
        this.secrets = secrets;
    }

    /** @param secrets those that somebody else makes */
    static List<String> faults(Manifests manifests, Set<String> secrets) {
        References references = new References(manifests, secrets);
        manifests.pods().forEach(references::ofPod);
        manifests.of("Service").forEach(references::ofService);
        manifests.of("Deployment").forEach(references::ofDeployment);
        manifests.of("PodDisruptionBudget").forEach(references::ofBudget);
        manifests.of("HorizontalPodAutoscaler").forEach(references::ofAutoscaler);
        manifests.of("NetworkPolicy").forEach(references::ofPolicy);
        manifests.of("HTTPRoute").forEach(references::ofRoute);
        manifests.of("Ingress").forEach(references::ofIngress);
        manifests.of("PodMonitor").forEach(references::ofPodMonitor);
        manifests.of("ServiceMonitor").forEach(references::ofServiceMonitor);
        return references.faults;
    }

    private void ofPod(Pod pod) {
        JsonNode spec = pod.spec();
        exists(pod.owner(), "ServiceAccount", spec.path("serviceAccountName").asText());
        items(spec.path("imagePullSecrets"))
                .forEach(secret -> secret(pod.owner(), secret.path("name").asText()));
        Set<String> volumes = items(spec.path("volumes"))
                .map(volume -> volume.path("name").asText())
                .collect(Collectors.toSet());
        items(spec.path("volumes")).forEach(volume -> ofVolume(pod, volume));
        for (ObjectNode container : pod.containers()) {
            items(container.path("envFrom")).forEach(from -> ofSource(pod, from));
            items(container.path("env")).forEach(variable -> ofVariable(pod, variable));
            items(container.path("volumeMounts"))
                    .map(mount -> mount.path("name").asText())
                    .filter(name -> !volumes.contains(name))
                    .forEach(name -> fault(pod.owner(), "mounts the volume " + name + ", which it does not have"));
            for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                JsonNode port = container.at("/" + probe + "/httpGet/port");
                if (port.isTextual() && pod.port(port.asText()) < 0) {
                    fault(pod.owner(), probe + " asks the port " + port.asText() + ", which it does not have");
                }
            }
        }
    }

    private void ofVolume(Pod pod, JsonNode volume) {
        if (volume.has("secret")) {
            secret(pod.owner(), volume.at("/secret/secretName").asText());
        }
        if (volume.has("configMap")) {
            exists(pod.owner(), "ConfigMap", volume.at("/configMap/name").asText());
        }
    }

    private void ofSource(Pod pod, JsonNode from) {
        if (from.has("secretRef")) {
            secret(pod.owner(), from.at("/secretRef/name").asText());
        }
        if (from.has("configMapRef")) {
            exists(pod.owner(), "ConfigMap", from.at("/configMapRef/name").asText());
        }
    }

    private void ofVariable(Pod pod, JsonNode variable) {
        JsonNode secret = variable.at("/valueFrom/secretKeyRef");
        if (!secret.isMissingNode()) {
            secret(pod.owner(), secret.path("name").asText());
        }
    }

    private void ofService(ObjectNode service) {
        List<Pod> pods = manifests.pods().stream()
                .filter(pod -> Selector.simple(service.at("/spec/selector"), pod.labels()))
                .toList();
        if (pods.isEmpty()) {
            fault(service, "selects no pod");
        }
        for (JsonNode port : (Iterable<JsonNode>) items(service.at("/spec/ports"))::iterator) {
            JsonNode target = port.path("targetPort");
            pods.stream()
                    .filter(pod -> target.isTextual() && pod.port(target.asText()) < 0)
                    .forEach(pod -> fault(
                            service,
                            "leads to the port " + target.asText() + ", which " + pod.component() + " has not"));
        }
    }

    private void ofDeployment(ObjectNode deployment) {
        Pod own = manifests.pod("Deployment", Manifests.name(deployment));
        if (!new Selector(deployment.at("/spec/selector")).fits(own.labels())) {
            fault(deployment, "does not select its own pods");
        }
        items(own.spec().path("topologySpreadConstraints"))
                .filter(spread -> !new Selector(spread.path("labelSelector")).fits(own.labels()))
                .forEach(spread -> fault(
                        deployment,
                        "does not spread its own pods by "
                                + spread.path("topologyKey").asText()));
    }

    private void ofBudget(ObjectNode budget) {
        someLabels(
                budget,
                budget.at("/spec/selector"),
                manifests.pods().stream().map(Pod::labels).toList(),
                "pod");
    }

    private void ofAutoscaler(ObjectNode autoscaler) {
        JsonNode target = autoscaler.at("/spec/scaleTargetRef");
        exists(autoscaler, target.path("kind").asText(), target.path("name").asText());
    }

    private void ofPolicy(ObjectNode policy) {
        List<Pod> selected = manifests.pods().stream()
                .filter(pod -> new Selector(policy.at("/spec/podSelector")).fits(pod.labels()))
                .toList();
        if (selected.isEmpty()) {
            fault(policy, "selects no pod");
        }
        for (JsonNode rule : (Iterable<JsonNode>) items(policy.at("/spec/ingress"))::iterator) {
            ports(policy, rule, selected);
            items(rule.path("from")).forEach(peer -> ofPeer(policy, rule, peer, false));
        }
        for (JsonNode rule : (Iterable<JsonNode>) items(policy.at("/spec/egress"))::iterator) {
            items(rule.path("to")).forEach(peer -> ofPeer(policy, rule, peer, true));
        }
    }

    /** Peers of our own; others' pods are not ours to know. */
    private void ofPeer(ObjectNode policy, JsonNode rule, JsonNode peer, boolean to) {
        JsonNode labels = peer.at("/podSelector/matchLabels");
        if (peer.has("namespaceSelector") || !labels.has("app.kubernetes.io/instance")) {
            return;
        }
        List<Pod> meant = manifests.pods().stream()
                .filter(pod -> new Selector(peer.path("podSelector")).fits(pod.labels()))
                .toList();
        if (meant.isEmpty()) {
            fault(policy, "has a peer that is no pod: " + texts(labels));
        }
        if (to) {
            ports(policy, rule, meant);
        }
    }

    private void ports(ObjectNode policy, JsonNode rule, List<Pod> pods) {
        items(rule.path("ports"))
                .map(port -> port.path("port"))
                .filter(JsonNode::isTextual)
                .forEach(port -> pods.stream()
                        .filter(pod -> pod.port(port.asText()) < 0)
                        .forEach(pod -> fault(
                                policy,
                                "names the port " + port.asText() + ", which " + pod.component() + " has not")));
    }

    private void ofRoute(ObjectNode route) {
        items(route.at("/spec/rules"))
                .flatMap(rule -> items(rule.path("backendRefs")))
                .forEach(backend -> servicePort(route, backend.path("name").asText(), port -> port.path("port")
                        .equals(backend.path("port"))));
    }

    private void ofIngress(ObjectNode ingress) {
        items(ingress.at("/spec/tls"))
                .forEach(tls -> secret(ingress, tls.path("secretName").asText()));
        items(ingress.at("/spec/rules"))
                .flatMap(rule -> items(rule.at("/http/paths")))
                .map(path -> path.at("/backend/service"))
                .forEach(backend -> servicePort(ingress, backend.path("name").asText(), port -> port.path("name")
                        .equals(backend.at("/port/name"))));
    }

    private void servicePort(ObjectNode from, String name, Predicate<JsonNode> port) {
        if (exists(from, "Service", name)
                && items(manifests.get("Service", name).at("/spec/ports")).noneMatch(port)) {
            fault(from, "leads to a port that Service/" + name + " has not");
        }
    }

    private void ofPodMonitor(ObjectNode monitor) {
        List<Pod> deployed = manifests
                .of("Deployment")
                .map(Manifests::name)
                .map(name -> manifests.pod("Deployment", name))
                .toList();
        someLabels(
                monitor,
                monitor.at("/spec/selector"),
                deployed.stream().map(Pod::labels).toList(),
                "pod");
        items(monitor.at("/spec/podMetricsEndpoints"))
                .map(endpoint -> endpoint.path("port").asText())
                .forEach(port -> deployed.stream()
                        .filter(pod -> pod.port(port) < 0)
                        .forEach(pod ->
                                fault(monitor, "reads the port " + port + ", which " + pod.component() + " has not")));
    }

    private void ofServiceMonitor(ObjectNode monitor) {
        for (JsonNode endpoint : (Iterable<JsonNode>) items(monitor.at("/spec/endpoints"))::iterator) {
            long components = manifests
                    .of("Service")
                    .filter(service ->
                            new Selector(monitor.at("/spec/selector")).fits(texts(service.at("/metadata/labels"))))
                    .filter(service -> items(service.at("/spec/ports"))
                            .anyMatch(port -> port.path("name").equals(endpoint.path("port"))))
                    .count();
            if (components != manifests.of("Deployment").count()) {
                fault(
                        monitor,
                        "reads " + components + " services by the port "
                                + endpoint.path("port").asText());
            }
        }
    }

    private void someLabels(ObjectNode from, JsonNode selector, List<Map<String, String>> labels, String what) {
        if (labels.stream().noneMatch(new Selector(selector)::fits)) {
            fault(from, "selects no " + what);
        }
    }

    private boolean exists(ObjectNode from, String kind, String name) {
        boolean there = manifests.has(kind, name);
        if (!there) {
            fault(from, "refers to " + kind + "/" + name + ", which does not exist");
        }
        return there;
    }

    private void secret(ObjectNode from, String name) {
        if (!secrets.contains(name)) {
            fault(from, "refers to Secret/" + name + ", which nobody makes");
        }
    }

    private void fault(ObjectNode from, String what) {
        faults.add(place(from) + " " + what);
    }
}
