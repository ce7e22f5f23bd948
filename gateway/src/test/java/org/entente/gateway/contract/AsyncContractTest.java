package org.entente.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.gateway.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the committed AsyncAPI document equal to what the services publish; {@code -Dcontract.update} makes it so. */
class AsyncContractTest {

    private static final Path DOCUMENT = Path.of("src/main/resources/contract/asyncapi.json");
    private static final Path MODULES = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path folder;

    private final List<FeedCatalogue> catalogues = Stream.of(Service.values())
            .map(service -> FeedCatalogue.committed(MODULES, service))
            .toList();

    @Test
    void committedDocumentIsWhatTheServicesPublish() throws IOException {
        Contract contract = Contract.of(DOCUMENT, new AsyncContract(base()).of(catalogues));
        if (System.getProperty("contract.update") != null) {
            contract.update();
        }
        if (!contract.isCurrent()) {
            fail(contract.committed() + " is not what the services publish; run: mvn verify -Dcontract.update");
        }
    }

    @Test
    void everyTypeOfEventAndEveryTopicIsInIt() throws IOException {
        JsonNode document = new AsyncContract(base()).of(catalogues);
        for (FeedCatalogue catalogue : catalogues) {
            String service = catalogue.service().label();
            Set<String> types = new TreeSet<>();
            catalogue.kinds().forEach(kind -> kind.eventTypes().forEach(type -> types.add(type.asText())));
            assertEquals(types, namesIn(document, service + ".changes"), service);
            assertEquals(types, namesIn(document, service + ".state"), service);
            for (String topic : List.of("changes", "state")) {
                assertEquals(
                        "entente." + service + "." + topic + ".v1",
                        document.at("/channels/" + service + "." + topic + "/address")
                                .asText());
            }
        }
        assertEquals(List.of(), References.dangling(document));
    }

    @Test
    void topicsHaveTheSettingsThatTheServiceGivesThem() throws IOException {
        JsonNode document = new AsyncContract(base()).of(catalogues);
        assertEquals(
                new JsonMapper()
                        .readTree(
                                """
                                {"topic":"entente.trade.state.v1","partitions":6,"replicas":1,
                                 "topicConfiguration":{"cleanup.policy":["compact"],"delete.retention.ms":1209600000,
                                   "max.compaction.lag.ms":604800000,"max.message.bytes":8454144,
                                   "min.compaction.lag.ms":3600000,"segment.ms":86400000},
                                 "bindingVersion":"0.5.0"}
                                """)
                        .toString(),
                document.at("/channels/trade.state/bindings/kafka").toString());
    }

    @Test
    void refusesDefinitionsOfOneNameThatDiffer() throws IOException {
        ObjectNode schema = (ObjectNode)
                new JsonMapper()
                        .readTree(
                                """
                        {"$id":"/v1/aid/schemas/place/1","title":"PlaceChange","$defs":{"Place":{"type":"string"}}}
                        """);
        ObjectNode components = new JsonMapper().createObjectNode();
        AsyncSchemas schemas = new AsyncSchemas(components);
        schemas.add("aid", schema);
        ((ObjectNode) schema.at("/$defs/Place")).put("type", "number");
        schemas.add("trade", schema);
        MergeRefused refused = assertThrows(MergeRefused.class, schemas::refuseConflicts);
        assertEquals(
                "trade: the definition Place differs from another one of that name, at /type (\"string\" and \"number\");"
                        + " make them equal or rename one",
                refused.getMessage());
    }

    @Test
    void missingCatalogueIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("aid-service"));
        MergeRefused refused = assertThrows(MergeRefused.class, () -> FeedCatalogue.committed(folder, Service.AID));
        assertEquals(
                folder.resolve("aid-service/src/main/resources/schemas/catalogue.json")
                        + " is missing; run: mvn verify -Dcontract.update",
                refused.getMessage());
    }

    private static Set<String> namesIn(JsonNode document, String channel) {
        Set<String> names = new TreeSet<>();
        document.at("/channels/" + channel + "/messages")
                .forEach(reference ->
                        names.add(document.at(reference.get("$ref").asText().substring(1) + "/name")
                                .asText()));
        return names;
    }

    private static ObjectNode base() throws IOException {
        try (InputStream in = AsyncContractTest.class.getResourceAsStream("/contract/asyncapi-base.json")) {
            return (ObjectNode) new JsonMapper().readTree(in);
        }
    }
}
