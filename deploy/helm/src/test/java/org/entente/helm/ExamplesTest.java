package org.entente.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The examples are as their operators want them, and what they make is what the chart looks for. */
class ExamplesTest {

    /** Its definition is that of a plug-in, which is not at hand. */
    private static final String UNCHECKED = "ObjectStore";

    @Test
    void everyResourceIsAsItsDefinitionWants() throws IOException {
        assumeTrue(Definitions.areThere(), "SKIPPED, the definitions are not there");
        Definitions definitions = Definitions.read();
        List<ObjectNode> unknown = Examples.all().all().stream()
                .filter(resource -> !definitions.know(resource))
                .toList();
        assertEquals(
                List.of(UNCHECKED),
                unknown.stream().map(resource -> resource.path("kind").asText()).toList());
        List<String> faults = Examples.all().all().stream()
                .filter(definitions::know)
                .flatMap(resource -> definitions.faults(resource).stream())
                .toList();
        assertEquals(List.of(), faults);
    }

    @Test
    void whatADefinitionDoesNotKnowIsFound() throws IOException {
        assumeTrue(Definitions.areThere(), "SKIPPED, the definitions are not there");
        Definitions definitions = Definitions.read();
        Manifests examples = Examples.all();
        ObjectNode cluster = examples.get("Cluster", "entente-postgres");
        ((ObjectNode) cluster.at("/spec/postgresql/synchronous")).put("durability", "required");
        ObjectNode pool = examples.get("KafkaNodePool", "broker");
        ((ObjectNode) pool.path("spec")).put("replicas", "three");
        assertEquals(1, definitions.faults(cluster).size());
        assertEquals(1, definitions.faults(pool).size());
    }

    @Test
    void eachServiceHasItsDatabaseAndTheRoleThatTheChartLogsInAs() {
        ObjectNode cluster = Examples.all().get("Cluster", "entente-postgres");
        Set<String> databases = new TreeSet<>(
                Set.of(cluster.at("/spec/bootstrap/initdb/database").asText()));
        Examples.all()
                .of("Database")
                .filter(database -> database.at("/spec/cluster/name").asText().equals(Manifests.name(cluster)))
                .forEach(database -> databases.add(database.at("/spec/name").asText()));
        Set<String> wanted = Variant.PRODUCTION
                .rendered()
                .of("ConfigMap")
                .map(config -> config.at("/data/ENTENTE_DB_URL").asText())
                .filter(url -> !url.isEmpty())
                .map(url -> url.replaceAll("^jdbc:postgresql://entente-postgres-rw:5432/|[?].*$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(wanted, databases);
    }

    @Test
    void thereAreAsManyConnectionsAsAllReplicasTogetherCanWant() {
        int each = 16 + 4;
        int replicas = Variant.PRODUCTION
                .rendered()
                .of("HorizontalPodAutoscaler")
                .filter(autoscaler -> !Manifests.name(autoscaler).endsWith("-gateway"))
                .mapToInt(autoscaler -> autoscaler.at("/spec/maxReplicas").asInt() + 1)
                .sum();
        int most = Examples.all()
                .get("Cluster", "entente-postgres")
                .at("/spec/postgresql/parameters/max_connections")
                .asInt();
        assertTrue(most > replicas * each, most + " are less than " + replicas + " times " + each);
    }

    @Test
    void theServicesDoorOfKafkaIsTheOneThatTheChartKnocksAt() {
        ObjectNode kafka = Examples.all().get("Kafka", "entente");
        String bootstrap = Manifests.items(kafka.at("/spec/kafka/listeners"))
                .filter(listener -> listener.path("name").asText().equals("platform"))
                .map(listener ->
                        "entente-kafka-bootstrap:" + listener.path("port").asText())
                .findFirst()
                .orElseThrow();
        assertEquals(
                bootstrap,
                Variant.PRODUCTION
                        .rendered()
                        .get("ConfigMap", "entente-aid")
                        .at("/data/KAFKA_BOOTSTRAP_SERVERS")
                        .asText());
    }
}
