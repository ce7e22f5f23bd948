package org.entente.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a resource names is there: in the chart, or among the secrets that the examples make. */
class ReferencesTest {

    @ParameterizedTest
    @EnumSource
    void everythingThatIsNamedIsThere(Variant variant) {
        assertEquals(List.of(), References.faults(variant.rendered(), variant.secrets()));
    }

    @Test
    void aServiceThatSelectsNobodyIsFound() {
        assertFaults(List.of("Service/entente-aid selects no pod"), all -> at(
                        all.get("Service", "entente-aid"), "/spec/selector")
                .put("app.kubernetes.io/component", "ait"));
    }

    @Test
    void aDeploymentThatDoesNotSelectItsOwnPodsIsFound() {
        assertFaults(List.of("Deployment/entente-aid does not select its own pods"), all -> at(
                        all.get("Deployment", "entente-aid"), "/spec/selector/matchLabels")
                .put("a", "b"));
    }

    @Test
    void aPortThatNoContainerHasIsFound() {
        assertFaults(
                List.of("Service/entente-aid leads to the port web, which aid has not"),
                all -> at(all.get("Service", "entente-aid"), "/spec/ports/0").put("targetPort", "web"));
        assertFaults(
                List.of("Deployment/entente-aid readinessProbe asks the port health, which it does not have"),
                all -> at(
                                all.get("Deployment", "entente-aid"),
                                "/spec/template/spec/containers/0/readinessProbe/httpGet")
                        .put("port", "health"));
        assertFaults(List.of("NetworkPolicy/entente-aid names the port web, which aid has not"), all -> at(
                        all.get("NetworkPolicy", "entente-aid"), "/spec/ingress/0/ports/0")
                .put("port", "web"));
    }

    @Test
    void aConfigMapThatDoesNotExistIsFound() {
        assertFaults(List.of("Deployment/entente-aid refers to ConfigMap/entente-ait, which does not exist"), all -> at(
                        all.get("Deployment", "entente-aid"), "/spec/template/spec/containers/0/envFrom/0/configMapRef")
                .put("name", "entente-ait"));
    }

    @Test
    void aSecretThatNobodyMakesIsFound() {
        assertFaults(List.of("Deployment/entente-aid refers to Secret/entente-ait-db, which nobody makes"), all -> at(
                        all.get("Deployment", "entente-aid"),
                        "/spec/template/spec/containers/0/env/0/valueFrom/secretKeyRef")
                .put("name", "entente-ait-db"));
    }

    @Test
    void aServiceAccountThatDoesNotExistIsFound() {
        assertFaults(List.of("Deployment/entente-aid refers to ServiceAccount/nobody, which does not exist"), all -> at(
                        all.get("Deployment", "entente-aid"), "/spec/template/spec")
                .put("serviceAccountName", "nobody"));
    }

    @Test
    void aVolumeThatThePodDoesNotHaveIsFound() {
        assertFaults(List.of("Deployment/entente-gateway mounts the volume temp, which it does not have"), all -> at(
                        all.get("Deployment", "entente-gateway"), "/spec/template/spec/containers/0/volumeMounts/0")
                .put("name", "temp"));
    }

    @Test
    void aPolicyForNobodyIsFound() {
        assertFaults(List.of("NetworkPolicy/entente-aid selects no pod"), all -> at(
                        all.get("NetworkPolicy", "entente-aid"), "/spec/podSelector/matchLabels")
                .put("a", "b"));
    }

    @Test
    void aRouteToNowhereIsFound() {
        assertFaults(List.of("Ingress/entente refers to Service/entente-front, which does not exist"), all -> at(
                        all.get("Ingress", "entente"), "/spec/rules/0/http/paths/0/backend/service")
                .put("name", "entente-front"));
        assertFaults(List.of("Ingress/entente leads to a port that Service/entente-gateway has not"), all -> at(
                        all.get("Ingress", "entente"), "/spec/rules/0/http/paths/0/backend/service/port")
                .put("name", "https"));
    }

    private static void assertFaults(List<String> expected, Consumer<Manifests> damage) {
        Manifests manifests = Variant.SMALL.rendered();
        damage.accept(manifests);
        assertEquals(expected, References.faults(manifests, Variant.SMALL.secrets()));
    }

    private static ObjectNode at(ObjectNode resource, String path) {
        return (ObjectNode) resource.at(path);
    }
}
