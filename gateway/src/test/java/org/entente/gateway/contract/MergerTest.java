package org.entente.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.gateway.Service;
import org.junit.jupiter.api.Test;

class MergerTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BASE =
            """
            {"openapi": "3.1.0", "info": {"title": "Entente", "version": "1"}, "servers": [{"url": "/"}], "paths": {}}
            """;
    private static final String AID =
            """
            {"openapi": "3.1.0", "info": {"title": "aid"}, "servers": [{"url": "http://localhost:8082"}],
             "security": [{"token": []}],
             "tags": [{"name": "Aid"}],
             "paths": {
               "/v1/aid/{id}": {
                 "get": {"operationId": "getAid", "security": [],
                         "responses": {"404": {"$ref": "#/components/responses/Missing"}}},
                 "put": {"operationId": "putAid"}},
               "/v1/aid": {"get": {"operationId": "listAid"}}},
             "components": {
               "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
               "responses": {"Missing": {"description": "Not there"}}}}
            """;
    private static final String TRADE =
            """
            {"openapi": "3.1.0", "info": {"title": "trade"},
             "paths": {"/v1/trade": {"get": {"operationId": "listTrade",
                         "responses": {"404": {"$ref": "#/components/responses/Missing"}}}}},
             "components": {"responses": {"Missing": {"description": "Not there"}}}}
            """;

    @Test
    void makesOneDocumentOfTwo() throws IOException {
        String expected =
                """
                {"openapi": "3.1.0", "info": {"title": "Entente", "version": "1"}, "servers": [{"url": "/"}],
                 "tags": [{"name": "Aid"}],
                 "paths": {
                   "/v1/aid": {"get": {"operationId": "listAid", "security": [{"token": []}]}},
                   "/v1/aid/{id}": {
                     "get": {"operationId": "getAid", "security": [],
                             "responses": {"404": {"$ref": "#/components/responses/Missing"}}},
                     "put": {"operationId": "putAid", "security": [{"token": []}]}},
                   "/v1/trade": {"get": {"operationId": "listTrade",
                             "responses": {"404": {"$ref": "#/components/responses/Missing"}}, "security": []}}},
                 "components": {
                   "responses": {"Missing": {"description": "Not there"}},
                   "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}}}
                """;
        assertEquals(
                JSON.readTree(expected).toString(),
                merge(aid(AID), trade(TRADE)).toString());
    }

    @Test
    void orderOfTheDocumentsDoesNotMatter() {
        assertEquals(
                merge(aid(AID), trade(TRADE)).toString(),
                merge(trade(TRADE), aid(AID)).toString());
    }

    @Test
    void mergingTheMergedChangesNothing() {
        JsonNode once = merge(aid(AID), trade(TRADE));
        assertEquals(once, new Merger((ObjectNode) once).merge(List.of()));
    }

    @Test
    void leavesTheDocumentsAsTheyWere() throws IOException {
        ServiceDocument document = aid(AID);
        merge(document);
        assertEquals(JSON.readTree(AID), document.tree());
    }

    @Test
    void dropsWhatIsInternal() {
        JsonNode merged = merge(
                aid(
                        """
                        {"openapi": "3.1.0", "paths": {
                          "/q/jobs": {"x-internal": true, "get": {}},
                          "/v1/aid": {"get": {"operationId": "a"}, "post": {"x-internal": true}}}}
                        """));
        assertEquals(
                "{\"/v1/aid\":{\"get\":{\"operationId\":\"a\",\"security\":[]}}}",
                merged.get("paths").toString());
    }

    @Test
    void tellsOfEachOperationWhatTheGatewayMayAnswerInItsPlace() throws IOException {
        ObjectNode base = (ObjectNode)
                JSON.readTree(
                        """
                {"openapi": "3.1.0", "paths": {"/health": {"get": {"operationId": "getHealth", "security": []}}},
                 "components": {"responses": {"Late": {"x-status": "504", "description": "Too slow"}}}}
                """);
        JsonNode paths = new Merger(base)
                .merge(
                        List.of(
                                aid(
                                        """
                                {"openapi": "3.1.0", "paths": {"/v1/aid": {"get": {"operationId": "a"},
                                  "put": {"operationId": "b", "responses": {"504": {"description": "My own"}}}}}}
                                """)))
                .get("paths");
        assertEquals(
                "{\"504\":{\"$ref\":\"#/components/responses/Late\"}}",
                paths.at("/~1v1~1aid/get/responses").toString());
        assertEquals(
                "My own", paths.at("/~1v1~1aid/put/responses/504/description").asText());
        assertEquals(false, paths.at("/~1health/get").has("responses"));
    }

    @Test
    void refusesUnequalComponentsOfOneName() {
        assertRefused(
                List.of("trade: #/components/responses/Missing differs from another service's of that name, at"
                        + " /description (\"Not there\" and \"Gone\"); make them equal or rename one"),
                aid(AID),
                trade(TRADE.replace("Not there", "Gone")));
    }

    @Test
    void refusesTagsThatAreDescribedDifferently() {
        assertRefused(
                List.of("trade: tag Aid differs from another service's of that name, at /description"
                        + " (nothing and \"Help\"); make them equal or rename one"),
                aid(AID),
                trade("{\"openapi\": \"3.1.0\", \"tags\": [{\"name\": \"Aid\", \"description\": \"Help\"}]}"));
    }

    @Test
    void refusesOperationIdsThatAreMissingOrTaken() {
        assertRefused(
                List.of(
                        "trade: GET /v1/trade has the operationId listAid, which is aid's GET /v1/aid's",
                        "trade: PUT /v1/trade has no operationId; clients make method names of them"),
                aid(AID),
                trade(
                        """
                        {"openapi": "3.1.0", "paths": {"/v1/trade": {"get": {"operationId": "listAid"}, "put": {}}}}
                        """));
    }

    @Test
    void refusesPathsThatTheGatewayPassesElsewhere() {
        assertRefused(
                List.of(
                        "trade: /v1/aid/{id} is not among the paths that the gateway passes to it",
                        "trade: /v1/trades is not among the paths that the gateway passes to it"),
                trade("{\"openapi\": \"3.1.0\", \"paths\": {\"/v1/aid/{id}\": {}, \"/v1/trades\": {}}}"));
    }

    @Test
    void refusesOnePathUnderTwoNames() {
        assertRefused(
                List.of("trade: /v1/trade/{code} is the same path as trade's /v1/trade/{id}"),
                trade("{\"openapi\": \"3.1.0\", \"paths\": {\"/v1/trade/{id}\": {}, \"/v1/trade/{code}\": {}}}"));
    }

    @Test
    void refusesWhatItWouldHaveToDrop() {
        assertRefused(
                List.of(
                        "aid: openapi is \"3.0.3\", but must be 3.1",
                        "aid: the member webhooks cannot be merged",
                        "aid: jsonSchemaDialect differs from the others'",
                        "aid: /v1/aid has servers of its own; the gateway is the only one"),
                aid(
                        """
                        {"openapi": "3.0.3", "webhooks": {}, "jsonSchemaDialect": "https://example.org/dialect",
                         "paths": {"/v1/aid": {"servers": []}}}
                        """));
    }

    @Test
    void refusesReferencesThatLeadNowhere() {
        assertRefused(
                List.of(
                        "/paths//v1/aid/get/responses/200 refers to #/components/responses/Gone, which is nowhere",
                        "/components/schemas/Any refers to #/components/schemas/None, which is nowhere",
                        "/components/schemas/Any/oneOf/0 refers to other.json, outside of the document",
                        "/v1/aid requires the security scheme key, which is nowhere"),
                aid(
                        """
                        {"openapi": "3.1.0",
                         "paths": {"/v1/aid": {"get": {"operationId": "a", "security": [{"key": []}],
                            "responses": {"200": {"$ref": "#/components/responses/Gone"}}}}},
                         "components": {"schemas": {"Any": {
                            "discriminator": {"propertyName": "kind", "mapping": {"none": "None"}},
                            "oneOf": [{"$ref": "other.json"}]}}}}
                        """));
    }

    @Test
    void takesReferencesInExamplesForData() {
        String document =
                """
                {"openapi": "3.1.0", "components": {"schemas": {"Any": {
                   "examples": [{"$ref": "nowhere"}], "default": {"$ref": "nowhere"}, "enum": [{"$ref": "nowhere"}],
                   "properties": {"$ref": {"type": "string"}, "default": {"const": {"$ref": "nowhere"}}}}}}}
                """;
        assertEquals(
                aid(document).tree().get("components"), merge(aid(document)).get("components"));
    }

    @Test
    void looksForReferencesBelowPropertiesNamedLikeData() {
        assertRefused(
                List.of("/components/schemas/Any/properties/default refers to #/nowhere, which is nowhere"),
                aid(
                        """
                        {"openapi": "3.1.0", "components": {"schemas": {"Any": {
                           "properties": {"default": {"$ref": "#/nowhere"}}}}}}
                        """));
    }

    private static void assertRefused(List<String> reasons, ServiceDocument... documents) {
        MergeRefused refused = assertThrows(MergeRefused.class, () -> merge(documents));
        assertEquals(
                reasons.stream().sorted().toList(),
                refused.getMessage().lines().sorted().toList());
    }

    private static JsonNode merge(ServiceDocument... documents) {
        return new Merger(ServiceDocument.parse(Service.EVENTS, BASE).tree())
                .merge(new ArrayList<>(List.of(documents)));
    }

    private static ServiceDocument aid(String json) {
        return ServiceDocument.parse(Service.AID, json);
    }

    private static ServiceDocument trade(String json) {
        return ServiceDocument.parse(Service.TRADE, json);
    }
}
