package org.entente.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No pod may more than it needs, and each says what it needs. */
class RestrictionsTest {

    @ParameterizedTest
    @EnumSource
    void everyPodIsRestricted(Variant variant) {
        assertEquals(List.of(), Restrictions.faults(variant.rendered()));
    }

    @Test
    void aMissingLimitIsFound() {
        assertFault("has no /resources/limits/memory", pod -> at(pod, "/containers/0/resources")
                .remove("limits"));
        assertFault("has no /resources/requests/cpu", pod -> at(pod, "/containers/0/resources/requests")
                .remove("cpu"));
    }

    @Test
    void aMissingProbeIsFound() {
        assertFault("has no livenessProbe on the management port", pod -> at(pod, "/containers/0")
                .remove("livenessProbe"));
        assertFault("has no startupProbe on the management port", pod -> at(pod, "/containers/0/startupProbe/httpGet")
                .put("port", "http"));
    }

    @Test
    void aRootThatCanBeWrittenToIsFound() {
        assertFault("has /securityContext/readOnlyRootFilesystem false instead of true", pod -> security(pod)
                .put("readOnlyRootFilesystem", false));
    }

    @Test
    void aUserThatIsRootIsFound() {
        assertFault("has /securityContext/runAsUser 0 instead of 65532", pod -> security(pod)
                .put("runAsUser", 0));
    }

    @Test
    void aCapabilityIsFound() {
        assertFault(
                "has /securityContext/capabilities {\"drop\":[\"ALL\"],\"add\":[\"NET_ADMIN\"]} instead of {\"drop\":[\"ALL\"]}",
                pod -> at(pod, "/containers/0/securityContext/capabilities")
                        .putArray("add")
                        .add("NET_ADMIN"));
    }

    @Test
    void aMissingSeccompProfileIsFound() {
        assertFault(
                "has /securityContext/seccompProfile/type not at all instead of \"RuntimeDefault\"",
                pod -> security(pod).remove("seccompProfile"));
    }

    @Test
    void aTokenIsFound() {
        assertFault(
                "has /automountServiceAccountToken true instead of false",
                pod -> pod.put("automountServiceAccountToken", true));
    }

    @Test
    void aFolderOfTheNodeIsFound() {
        assertFault(
                "has a volume of kind hostPath", pod -> at(pod, "/volumes/0").putObject("hostPath"));
    }

    @Test
    void theNodesNetworkIsFound() {
        assertFault("has hostNetwork", pod -> pod.put("hostNetwork", true));
    }

    @Test
    void anImageThatCanBeAnotherTomorrowIsFound() {
        assertFault("has an image without a fixed tag: entente/aid-service:latest", pod -> at(pod, "/containers/0")
                .put("image", "entente/aid-service:latest"));
    }

    @Test
    void aSecretInClearIsFound() {
        assertFault("has a secret in clear: ENTENTE_DB_PASSWORD", pod -> at(pod, "/containers/0/env/1")
                .put("value", "sesame"));
    }

    private static void assertFault(String expected, Consumer<ObjectNode> damage) {
        Manifests manifests = Variant.SMALL.rendered();
        damage.accept(manifests.pod("Deployment", "entente-aid").spec());
        assertEquals(List.of("Deployment/entente-aid " + expected), Restrictions.faults(manifests));
    }

    private static ObjectNode security(ObjectNode pod) {
        return at(pod, "/containers/0/securityContext");
    }

    private static ObjectNode at(ObjectNode pod, String path) {
        return (ObjectNode) pod.at(path);
    }
}
