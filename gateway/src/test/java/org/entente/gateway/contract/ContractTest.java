package org.entente.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.gateway.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the committed contract equal to what the services say; {@code -Dcontract.update} makes it so, if it breaks nobody. */
class ContractTest {

    /** The services that have a document. */
    private static final List<Service> DOCUMENTED = List.of(Service.values());

    @TempDir
    Path modules;

    @Test
    void committedContractIsWhatTheServicesSay() throws IOException {
        Contract contract = Contract.of(Path.of(""), base(), DOCUMENTED);
        List<String> breaks = contract.breaks();
        if (!breaks.isEmpty() && System.getProperty("contract.break") == null) {
            fail("This breaks clients; if it must be: mvn verify -Dcontract.update -Dcontract.break\n"
                    + String.join("\n", breaks));
        }
        if (System.getProperty("contract.update") != null) {
            contract.update();
        }
        if (!contract.isCurrent()) {
            fail(contract.committed() + " is not what the services say; run: mvn verify -Dcontract.update");
        }
    }

    @Test
    void everyOperationParameterAndMemberIsDescribed() throws IOException {
        ObjectNode committed = read("openapi");
        assertEquals(List.of(), Descriptions.read().addTo(committed));
        assertEquals(read("openapi"), committed, "the contract has the words that there are");
    }

    @Test
    void missingDocumentIsNamed() {
        MergeRefused refused = assertThrows(
                MergeRefused.class, () -> Contract.of(modules.resolve("gateway"), base(), List.of(Service.AID)));
        assertTrue(refused.getMessage().startsWith("aid-service has not built its document "), refused.getMessage());
    }

    @Test
    void updateWritesWhatIsThenCurrent() throws IOException {
        Path document = modules.resolve("aid-service/target/openapi/openapi.json");
        Files.createDirectories(document.getParent());
        Files.writeString(document, "{\"openapi\": \"3.1.0\", \"components\": {\"schemas\": {\"Problem\": {}}}}");
        Path gateway = modules.resolve("gateway");

        Contract contract = Contract.of(gateway, read("gateway"), List.of(Service.AID));
        assertEquals(false, contract.isCurrent());
        contract.update();

        assertEquals(
                true,
                Contract.of(gateway, read("gateway"), List.of(Service.AID)).isCurrent());
    }

    @Test
    void changeThatBreaksClientsIsNamed() throws IOException {
        Path committed = modules.resolve("openapi.json");
        Files.writeString(committed, "{\"paths\": {\"/v1/aid\": {\"get\": {}}}}");
        assertEquals(
                List.of("GET /v1/aid is gone"), Contract.of(committed, base()).breaks());
    }

    /** The gateway's own part: what it does by itself, and the pages that it puts together. */
    static ObjectNode base() throws IOException {
        ObjectNode base = read("gateway");
        ObjectNode pages = read("pages");
        base.withArray("tags").addAll((ArrayNode) pages.get("tags"));
        base.withObject("/paths").setAll((ObjectNode) pages.get("paths"));
        base.withObject("/components/schemas").setAll((ObjectNode) pages.at("/components/schemas"));
        return base;
    }

    private static ObjectNode read(String part) throws IOException {
        try (InputStream in = ContractTest.class.getResourceAsStream("/contract/" + part + ".json")) {
            return (ObjectNode) new JsonMapper().readTree(in);
        }
    }
}
