package org.entente.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What helm makes of the chart and of its values. */
class ChartTest {

    private static final Set<String> STABLE =
            Set.of("app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/component");

    @ParameterizedTest
    @EnumSource
    void helmFindsNothingToSay(Variant variant) {
        Run run = Tools.get()
                .helm(List.of(
                        "lint",
                        "--strict",
                        "entente",
                        "--values",
                        variant.file().toString()));
        assertEquals(0, run.exit(), run.out() + run.errors());
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameEachTime(Variant variant) {
        assertEquals(variant.text(), variant.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            replicaCount=3                          | additional properties 'replicaCount' not allowed
            publicUrl=""                            | at '/publicUrl'
            publicUrl="https://entente.example/"    | at '/publicUrl'
            issuer.url=null                         | missing property 'url'
            defaults.replicas=0                     | at '/defaults/replicas': minimum: got 0, want 1
            defaults.replicas="two"                 | at '/defaults/replicas': got string, want integer
            defaults.resources.limits.memory=null   | at '/defaults/resources/limits': missing property 'memory'
            services.aid.resource={}                | at '/services/aid': additional properties 'resource' not allowed
            services.budget={}                      | at '/services': additional properties 'budget' not allowed
            services.aid.kafka.password="x"         | at '/services/aid/kafka': additional properties 'password' not allowed
            database.parameters={"password":"x"}    | invalid propertyName 'password'
            defaults.extraEnv=[{"name":"MY_TOKEN","value":"x"}] | missing property 'valueFrom'
            networkPolicy.postgres=[]               | at '/networkPolicy/postgres': minItems
            httpRoute={"enabled":true}              | at '/httpRoute/parentRefs': minItems
            gateway.trustedProxies=["10.0.0.1"]     | at '/gateway/trustedProxies/0'
            kafka.securityProtocol="TLS"            | at '/kafka/securityProtocol'
            defaults.shutdown.gracePeriodSeconds=30 | a pod would be killed while it answers
            services.aid.autoscaling={"enabled":true,"minReplicas":4,"maxReplicas":3} | maxReplicas 3 is less than minReplicas 4
            services.aid.kafka.secret.name=""       | services.aid.kafka.secret.name is empty
            """)
    void aWrongValueIsRefusedWithItsPlace(String change, String expected) {
        String refusal = Variant.SMALL.refusal(change);
        assertTrue(refusal.contains(expected), refusal);
    }

    @Test
    void withoutAnAddressAndAnIssuerItIsRefused() {
        Run run = Tools.get().helm(List.of("template", "entente", "entente"));
        assertTrue(run.errors().contains("at '/publicUrl'") && run.errors().contains("at '/issuer/url'"), run.errors());
    }

    @ParameterizedTest
    @EnumSource
    void selectorsStayWhatTheyAreFromReleaseToRelease(Variant variant) {
        for (ObjectNode deployment : variant.rendered().of("Deployment").toList()) {
            Map<String, String> selector = Manifests.texts(deployment.at("/spec/selector/matchLabels"));
            assertEquals(STABLE, selector.keySet(), Manifests.place(deployment));
        }
    }

    @Test
    void aChangedConfigurationIsRolledOutWhereItIsUsed() {
        Map<String, String> before = checksums(Variant.SMALL.text());
        Map<String, String> after = checksums(Variant.SMALL.text("--set", "gateway.rateLimit=false"));
        assertNotEquals(before.remove("entente-gateway"), after.remove("entente-gateway"));
        assertEquals(before, after);
    }

    @Test
    void alertsAndDashboardAreThoseOfTheFolderForSignals() throws IOException {
        Path signals = Tools.HOME.resolveSibling("observability");
        Manifests production = Variant.PRODUCTION.rendered();
        assertEquals(
                Manifests.parse(Files.readString(signals.resolve(Path.of("rules", "entente.yaml"))))
                        .all()
                        .get(0),
                production.get("PrometheusRule", "entente").path("spec"));
        ObjectMapper json = new ObjectMapper();
        assertEquals(
                json.readTree(Files.readString(signals.resolve(Path.of("grafana", "entente.json")))),
                json.readTree(production
                        .get("ConfigMap", "entente-dashboard")
                        .at("/data/entente.json")
                        .asText()));
    }

    private static Map<String, String> checksums(String text) {
        return Manifests.parse(text).of("Deployment").collect(Collectors.toMap(Manifests::name, deployment -> deployment
                .at("/spec/template/metadata/annotations/checksum~1config")
                .asText()));
    }
}
