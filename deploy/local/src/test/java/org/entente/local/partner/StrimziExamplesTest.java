package org.entente.local.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.utils.SecurityUtils;
import org.entente.chassis.change.FeedTopics;
import org.entente.parts.Root;
import org.junit.jupiter.api.Test;

/** What Kubernetes is told is what local runs and tests have. */
class StrimziExamplesTest {
    private static final Path EXAMPLES = Root.find().resolve(Path.of("deploy", "helm", "examples", "strimzi"));
    private static final Path DEFINITIONS = Root.find().resolve(Path.of("..", "shared", "data", "kubernetes", "crds"));
    private static final YAMLMapper YAML = new YAMLMapper();

    private record Topic(int partitions, Map<String, String> settings) {}

    @Test
    void theTopicsAreThoseThatTheServicesMake() throws IOException {
        Map<String, Topic> made = new TreeMap<>();
        Stream.of(FeedOf.values())
                .flatMap(feed -> new FeedTopics(feed.service()).all((short) 1).stream())
                .forEach((NewTopic topic) ->
                        made.put(topic.name(), new Topic(topic.numPartitions(), new TreeMap<>(topic.configs()))));
        Map<String, Topic> declared = new TreeMap<>();
        for (JsonNode resource : resources("topics.yaml")) {
            Map<String, String> settings = new TreeMap<>();
            resource.at("/spec/config")
                    .properties()
                    .forEach(setting ->
                            settings.put(setting.getKey(), setting.getValue().asText()));
            declared.put(
                    resource.at("/metadata/name").asText(),
                    new Topic(resource.at("/spec/partitions").asInt(), settings));
        }
        assertEquals(made, declared);
    }

    @Test
    void aPartnerMayWhatTheLocalCommandGrants() throws IOException {
        PartnerName acme = new PartnerName("acme");
        Set<String> granted = new TreeSet<>();
        Access.usual().rules(acme).forEach(rule -> granted.add(text(rule)));
        JsonNode user = resources("partner.yaml").get(0);
        assertEquals(acme.value(), user.at("/metadata/name").asText());
        Set<String> declared = new TreeSet<>();
        for (JsonNode rule : user.at("/spec/authorization/acls")) {
            JsonNode resource = rule.path("resource");
            rule.path("operations")
                    .forEach(operation -> declared.add(String.join(
                            " ",
                            operation.asText(),
                            resource.path("type").asText(),
                            resource.path("patternType").asText(),
                            resource.path("name").asText())));
        }
        assertEquals(granted, declared);
        assertEquals(
                Access.usual().quotas(),
                Map.of(
                        "consumer_byte_rate",
                                user.at("/spec/quotas/consumerByteRate").asDouble(),
                        "request_percentage",
                                user.at("/spec/quotas/requestPercentage").asDouble()));
    }

    /** In Strimzi's words, such as {@code Read topic literal entente.aid.state.v1}. */
    private static String text(AclBinding rule) {
        return String.join(
                " ",
                SecurityUtils.operationName(rule.entry().operation()),
                SecurityUtils.resourceTypeName(rule.pattern().resourceType()).toLowerCase(),
                switch (rule.pattern().patternType()) {
                    case LITERAL -> "literal";
                    case PREFIXED -> "prefix";
                    default -> throw new AssertionError(rule);
                },
                rule.pattern().name());
    }

    @Test
    void everyResourceIsAsItsDefinitionWants() throws IOException {
        assumeTrue(Files.isDirectory(DEFINITIONS), "the definitions are not there");
        List<JsonNode> resources = new ArrayList<>();
        for (String file : List.of("kafka.yaml", "topics.yaml", "relays.yaml", "partner.yaml")) {
            resources.addAll(resources(file));
        }
        assertEquals(16, resources.size());
        for (JsonNode resource : resources) {
            assertEquals(
                    List.of(), faults(resource), resource.at("/metadata/name").asText());
        }
    }

    @Test
    void aMemberThatTheDefinitionDoesNotHaveIsFound() throws IOException {
        assumeTrue(Files.isDirectory(DEFINITIONS), "the definitions are not there");
        ObjectNode topic = (ObjectNode) resources("topics.yaml").get(0);
        ((ObjectNode) topic.path("spec")).put("retention", "30d");
        assertFalse(faults(topic).isEmpty());
    }

    private static List<String> faults(JsonNode resource) throws IOException {
        String kind = resource.path("kind").asText().toLowerCase();
        try (Stream<Path> files = Files.list(DEFINITIONS)) {
            Path definition = files.filter(file -> file.getFileName().toString().endsWith("-Crd-" + kind + ".yaml"))
                    .findFirst()
                    .orElseThrow();
            JsonNode version = YAML.readTree(definition.toFile()).at("/spec/versions/0");
            assertEquals(
                    "kafka.strimzi.io/" + version.path("name").asText(),
                    resource.path("apiVersion").asText());
            JsonNode schema = version.at("/schema/openAPIV3Schema");
            close((ObjectNode) schema);
            Schema closed = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema.toString(), InputFormat.JSON);
            return closed.validate(resource.toString(), InputFormat.JSON).stream()
                    .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                    .toList();
        }
    }

    /** Kubernetes drops what a definition does not name; here it is a fault. */
    private static void close(ObjectNode schema) {
        JsonNode properties = schema.path("properties");
        if (properties.isObject() && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        properties.forEach(property -> close((ObjectNode) property));
        if (schema.path("items").isObject()) {
            close((ObjectNode) schema.path("items"));
        }
    }

    private static List<JsonNode> resources(String file) throws IOException {
        try (var documents = new ObjectMapper(YAML.getFactory())
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(EXAMPLES.resolve(file).toFile())) {
            return documents.readAll();
        }
    }
}
