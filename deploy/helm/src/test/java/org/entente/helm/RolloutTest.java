package org.entente.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.entente.helm.Manifests.Pod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How pods come, grow in number, are moved and go. */
class RolloutTest {

    @ParameterizedTest
    @EnumSource
    void eachDeploymentHasOneBudgetThatLetsANodeBeEmptied(Variant variant) {
        Manifests manifests = variant.rendered();
        for (ObjectNode deployment : manifests.of("Deployment").toList()) {
            Pod pod = manifests.pod("Deployment", Manifests.name(deployment));
            List<ObjectNode> budgets = manifests
                    .of("PodDisruptionBudget")
                    .filter(budget -> new Selector(budget.at("/spec/selector")).fits(pod.labels()))
                    .toList();
            assertEquals(1, budgets.size(), Manifests.place(deployment));
            assertTrue(budgets.get(0).at("/spec/maxUnavailable").asInt() >= 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNumberOfReplicasIsSaidOnce(Variant variant) {
        Manifests manifests = variant.rendered();
        for (ObjectNode deployment : manifests.of("Deployment").toList()) {
            String name = Manifests.name(deployment);
            if (manifests.has("HorizontalPodAutoscaler", name)) {
                assertTrue(deployment.at("/spec/replicas").isMissingNode(), name);
                JsonNode autoscaler =
                        manifests.get("HorizontalPodAutoscaler", name).path("spec");
                assertEquals(name, autoscaler.at("/scaleTargetRef/name").asText());
                assertTrue(autoscaler.path("minReplicas").asInt()
                        <= autoscaler.path("maxReplicas").asInt());
                assertEquals("cpu", autoscaler.at("/metrics/0/resource/name").asText());
            } else {
                assertTrue(deployment.at("/spec/replicas").asInt() >= 1, name);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRollOutTakesNobodyAwayBeforeAnotherIsReady(Variant variant) {
        variant.rendered().of("Deployment").forEach(deployment -> {
            JsonNode update = deployment.at("/spec/strategy/rollingUpdate");
            assertEquals(0, update.path("maxUnavailable").asInt(-1));
            assertTrue(update.path("maxSurge").asInt() >= 1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aPodThatIsStoppedHasTimeForAllThatItDoes(Variant variant) {
        Manifests manifests = variant.rendered();
        for (ObjectNode deployment : manifests.of("Deployment").toList()) {
            String name = Manifests.name(deployment);
            Pod pod = manifests.pod("Deployment", name);
            JsonNode told = manifests.get("ConfigMap", name).path("data");
            long needed = pod.containers()
                            .get(0)
                            .at("/lifecycle/preStop/sleep/seconds")
                            .asLong()
                    + seconds(told.path("QUARKUS_SHUTDOWN_DELAY"))
                    + seconds(told.path("QUARKUS_SHUTDOWN_TIMEOUT"));
            assertTrue(needed >= 3, name);
            assertTrue(pod.spec().path("terminationGracePeriodSeconds").asLong() > needed, name);
        }
    }

    private static long seconds(JsonNode duration) {
        return Duration.parse("PT" + duration.asText()).toSeconds();
    }

    @Test
    void migrationsRunBeforeEverythingElseAndNeedNothingOfIt() {
        Manifests manifests = Variant.PRODUCTION.rendered();
        for (String service : List.of("events", "aid", "trade")) {
            Pod job = manifests.pod("Job", "entente-" + service + "-migration");
            assertTrue(hook(job.owner()).contains("pre-install")
                    && hook(job.owner()).contains("pre-upgrade"));
            assertEquals(
                    "before-hook-creation,hook-succeeded",
                    job.owner()
                            .at("/metadata/annotations/helm.sh~1hook-delete-policy")
                            .asText());
            ObjectNode account = manifests.get(
                    "ServiceAccount", job.spec().path("serviceAccountName").asText());
            ObjectNode policy = manifests.get("NetworkPolicy", "entente-migration");
            assertTrue(new Selector(policy.at("/spec/podSelector")).fits(job.labels()));
            for (ObjectNode needed : List.of(account, policy)) {
                assertEquals(hook(job.owner()), hook(needed));
                assertTrue(weight(needed) < weight(job.owner()));
            }
            assertTrue(job.containers().get(0).path("envFrom").isMissingNode(), "the ConfigMap comes later");
            assertEquals("true", variable(job, "QUARKUS_INIT_AND_EXIT"));
            assertEquals("true", variable(job, "QUARKUS_FLYWAY_MIGRATE_AT_START"));
            ObjectNode config = manifests.get("ConfigMap", "entente-" + service);
            assertEquals(
                    "false", config.at("/data/QUARKUS_FLYWAY_MIGRATE_AT_START").asText());
            assertEquals(config.at("/data/ENTENTE_DB_URL").asText(), variable(job, "ENTENTE_DB_URL"));
        }
    }

    @Test
    void withoutJobsEachServiceMigratesByItself() {
        Manifests manifests = Variant.CERTIFICATE.rendered();
        assertEquals(0, manifests.of("Job").count());
        assertEquals(
                "true",
                manifests
                        .get("ConfigMap", "entente-aid")
                        .at("/data/QUARKUS_FLYWAY_MIGRATE_AT_START")
                        .asText());
    }

    private static String hook(ObjectNode resource) {
        return resource.at("/metadata/annotations/helm.sh~1hook").asText();
    }

    private static int weight(ObjectNode resource) {
        return resource.at("/metadata/annotations/helm.sh~1hook-weight").asInt();
    }

    private static String variable(Pod pod, String name) {
        return Manifests.items(pod.containers().get(0).path("env"))
                .filter(variable -> variable.path("name").asText().equals(name))
                .map(variable -> variable.path("value").asText())
                .findFirst()
                .orElseThrow();
    }
}
