package org.entente.local.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.entente.parts.Root;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of the committed contract has examples, and all of them are what their schemas say. */
class ContractExamplesTest {

    private final List<String> faults = new ArrayList<>();
    private Contract contract;

    @BeforeEach
    void read() throws IOException {
        contract = Contract.of(Contract.JSON.readTree(
                Files.readString(Root.find().resolve("gateway/src/main/resources/contract/openapi.json"))));
    }

    @Test
    void everyParameterHasAnExample() {
        for (Operation operation : contract.operations()) {
            for (String in : List.of("path", "query")) {
                operation.parameters(in).stream()
                        // Only a page before gives one.
                        .filter(parameter -> !parameter.path("name").asText().equals("pageToken"))
                        .filter(parameter -> !parameter.has("example"))
                        .forEach(parameter -> faults.add(
                                operation + " " + parameter.path("name").asText()));
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyBodyHasAnExampleThatIsValid() {
        for (Operation operation : contract.operations()) {
            if (operation.takesBody()) {
                check(operation + " body", operation.tree().at("/requestBody/content"));
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everySuccessHasAnExampleInEachFormThatIsValid() {
        for (Operation operation : contract.operations()) {
            operation.tree().path("responses").properties().forEach(response -> {
                if (response.getKey().startsWith("2")) {
                    check(
                            operation + " " + response.getKey(),
                            contract.resolved(response.getValue()).path("content"));
                }
            });
        }
        assertEquals(List.of(), faults);
    }

    private void check(String where, JsonNode content) {
        content.properties().forEach(form -> {
            String place = where + " " + form.getKey();
            if (!form.getValue().has("example")) {
                faults.add(place + " has no example");
                return;
            }
            contract.faults(form.getValue(), form.getValue().get("example"))
                    .forEach(fault -> faults.add(place + ": " + fault));
        });
    }
}
