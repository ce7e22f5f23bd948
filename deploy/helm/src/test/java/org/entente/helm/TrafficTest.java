package org.entente.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.helm.Traffic.Place;
import org.junit.jupiter.api.Test;

/** Each way that is needed is open, and no other. */
class TrafficTest {

    private static final String NAMESPACE = "entente";
    private static final List<String> SERVICES = List.of("aid", "events", "trade");

    private static final List<Place> OTHERS = List.of(
            Place.pod("proxy", "gateways", Map.of()),
            // Prometheus and the collector of traces.
            Place.pod("monitoring", "monitoring", Map.of(), 4317),
            Place.pod("postgres", NAMESPACE, Map.of("cnpg.io/cluster", "entente-postgres"), 5432, 8000),
            Place.pod(
                    "kafka",
                    NAMESPACE,
                    Map.of("strimzi.io/cluster", "entente", "strimzi.io/kind", "Kafka"),
                    9091,
                    9093,
                    9094),
            Place.pod("dns", "kube-system", Map.of("k8s-app", "kube-dns"), 53),
            Place.pod("neighbour", NAMESPACE, Map.of("app.kubernetes.io/name", "other"), 80, 8080),
            Place.pod("stranger", "elsewhere", Map.of(), 5432, 8080),
            Place.machine("issuer", "198.51.100.7", 443, 8443),
            Place.machine("client", "192.0.2.9"),
            Place.machine("internet", "203.0.113.5", 443, 8443));

    @Test
    void inProductionEachWayThatIsNeededIsOpenAndNoOther() {
        Set<String> expected = new TreeSet<>(List.of(
                "proxy > gateway:8080",
                "monitoring > gateway:9000",
                "gateway > dns:53",
                "gateway > monitoring:4317",
                "test > gateway:8080",
                "test > dns:53"));
        for (String service : SERVICES) {
            expected.addAll(Stream.of(
                            "gateway > S:8080",
                            "gateway > S:9000",
                            "monitoring > S:9000",
                            "S > postgres:5432",
                            "S > kafka:9093",
                            "S > dns:53",
                            "S > monitoring:4317",
                            // The issuer is outside, at an address that nobody promised.
                            "S > issuer:443",
                            "S > internet:443",
                            "S-migration > postgres:5432",
                            "S-migration > dns:53")
                    .map(way -> way.replace("S", service))
                    .toList());
        }
        assertEquals(expected, ways(Variant.PRODUCTION));
    }

    @Test
    void anIssuerWithAnAddressIsTheOnlyOneOutside() {
        Set<String> ways = ways(Variant.EVERYTHING);
        assertTrue(ways.contains("aid > issuer:8443"), ways.toString());
        assertEquals(
                List.of(), ways.stream().filter(way -> way.contains("internet")).toList());
        assertEquals(
                List.of("client > gateway:8080"),
                ways.stream().filter(way -> way.startsWith("client")).toList());
    }

    @Test
    void withoutALimitTheGatewayAloneIsOpenToEverybody() {
        Set<String> ways = ways(Variant.SMALL);
        for (String anybody : List.of("stranger", "neighbour", "client", "internet")) {
            assertEquals(
                    List.of(anybody + " > gateway:8080"),
                    ways.stream().filter(way -> way.startsWith(anybody)).toList());
        }
    }

    @Test
    void whatNoPolicySpeaksOfIsFound() {
        Manifests manifests = Variant.PRODUCTION.rendered();
        Manifests open = new Manifests(manifests.all().stream()
                .filter(resource -> !resource.path("kind").asText().equals("NetworkPolicy"))
                .toList());
        Set<String> ways = new Traffic(open, NAMESPACE, OTHERS).ways();
        assertTrue(ways.contains("stranger > aid:8080") && ways.contains("aid > stranger:5432"), ways.toString());
    }

    private static Set<String> ways(Variant variant) {
        return new Traffic(variant.rendered(), NAMESPACE, OTHERS).ways();
    }
}
