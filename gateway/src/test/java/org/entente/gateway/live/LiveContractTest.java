package org.entente.gateway.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.entente.gateway.Service;
import org.junit.jupiter.api.Test;

/** The gateway's own part of the contract says what the stream takes. */
class LiveContractTest {

    @Test
    void parametersAreThoseThatTheStreamTakes() throws IOException {
        Set<String> documented = new TreeSet<>();
        operation().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                documented.add(parameter.path("name").asText());
            }
        });
        assertEquals(Question.KNOWN, documented);
    }

    @Test
    void servicesAreThoseThatThereAre() throws IOException {
        Set<String> documented = new TreeSet<>();
        operation().path("parameters").forEach(parameter -> parameter
                .at("/schema/items/enum")
                .forEach(service -> documented.add(service.asText())));
        assertEquals(
                new TreeSet<>(
                        Arrays.stream(Service.values()).map(Service::label).toList()),
                documented);
    }

    private static JsonNode operation() throws IOException {
        try (InputStream in = LiveContractTest.class.getResourceAsStream("/contract/gateway.json")) {
            return new JsonMapper()
                    .readTree(in)
                    .path("paths")
                    .path("/v1/changes")
                    .path("get");
        }
    }
}
