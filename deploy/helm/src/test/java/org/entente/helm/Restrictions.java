package org.entente.helm;

import static org.entente.helm.Manifests.items;
import static org.entente.helm.Manifests.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.helm.Manifests.Pod;

/** What every pod of ours must and must not have: the restricted pod security standard, and rules of the house. */
final class Restrictions {

    private static final Map<String, String> CONTAINER = Map.of(
            "/securityContext/runAsNonRoot", "true",
            "/securityContext/runAsUser", "65532",
            "/securityContext/readOnlyRootFilesystem", "true",
            "/securityContext/allowPrivilegeEscalation", "false",
            "/securityContext/privileged", "false",
            "/securityContext/seccompProfile/type", "\"RuntimeDefault\"",
            "/securityContext/capabilities", "{\"drop\":[\"ALL\"]}");

    private static final Map<String, String> POD = Map.of(
            "/automountServiceAccountToken", "false",
            "/enableServiceLinks", "false",
            "/securityContext/runAsNonRoot", "true",
            "/securityContext/seccompProfile/type", "\"RuntimeDefault\"");

    private static final List<String> RESOURCES =
            List.of("/resources/requests/cpu", "/resources/requests/memory", "/resources/limits/memory");

    private static final List<String> PROBES = List.of("startupProbe", "readinessProbe", "livenessProbe");

    private static final Set<String> VOLUMES = Set.of("name", "emptyDir", "configMap", "secret", "projected");

    /** By its end: {@code QUARKUS_OIDC_TOKEN_AUDIENCE} is none. */
    private static final Pattern SECRET =
            Pattern.compile("(PASSWORD|SECRET|SECRET_VALUE|TOKEN|JAAS_CONFIG|ACCESS_KEY|API_KEY|KEYSTORE_KEY)$");

    private static final Pattern IMAGE = Pattern.compile(".+(:(?!latest$)[^/:@]+|@sha256:[0-9a-f]{64})");

    private final Pod pod;
    private final List<String> faults = new ArrayList<>();

    private Restrictions(Pod pod) {
        this.pod = pod;
    }

    static List<String> faults(Manifests manifests) {
        List<String> faults = new ArrayList<>();
        manifests.pods().forEach(pod -> faults.addAll(new Restrictions(pod).look()));
        manifests
                .of("ServiceAccount")
                .filter(account -> account.path("automountServiceAccountToken").asBoolean(true))
                .forEach(account -> faults.add(place(account) + " gives out its token"));
        manifests.of("Secret").forEach(secret -> faults.add(place(secret) + ": secrets are not the chart's"));
        for (String kind : List.of("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding")) {
            manifests.of(kind).forEach(role -> faults.add(place(role) + ": no part needs a right in Kubernetes"));
        }
        return faults;
    }

    private List<String> look() {
        POD.forEach((path, wanted) -> wants(pod.spec(), path, wanted));
        for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            if (pod.spec().path(shared).asBoolean()) {
                fault("has " + shared);
            }
        }
        items(pod.spec().path("volumes")).forEach(volume -> volume.fieldNames().forEachRemaining(kind -> {
            if (!VOLUMES.contains(kind)) {
                fault("has a volume of kind " + kind);
            }
        }));
        pod.containers().forEach(this::look);
        return faults;
    }

    private void look(ObjectNode container) {
        CONTAINER.forEach((path, wanted) -> wants(container, path, wanted));
        RESOURCES.stream().filter(path -> container.at(path).isMissingNode()).forEach(path -> fault("has no " + path));
        if (pod.owner().path("kind").asText().equals("Deployment")) {
            PROBES.stream()
                    .filter(probe -> !container
                            .at("/" + probe + "/httpGet/port")
                            .asText()
                            .equals("management"))
                    .forEach(probe -> fault("has no " + probe + " on the management port"));
        }
        if (!IMAGE.matcher(container.path("image").asText()).matches()) {
            fault("has an image without a fixed tag: " + container.path("image").asText());
        }
        items(container.path("env"))
                .filter(variable -> variable.has("value")
                        && SECRET.matcher(variable.path("name").asText()).find())
                .forEach(variable ->
                        fault("has a secret in clear: " + variable.path("name").asText()));
    }

    private void wants(JsonNode place, String path, String wanted) {
        JsonNode found = place.at(path);
        if (!found.toString().equals(wanted)) {
            fault("has " + path + " " + (found.isMissingNode() ? "not at all" : found) + " instead of " + wanted);
        }
    }

    private void fault(String what) {
        faults.add(place(pod.owner()) + " " + what);
    }
}
