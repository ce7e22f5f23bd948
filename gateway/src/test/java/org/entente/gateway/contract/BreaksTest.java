package org.entente.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreaksTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONTRACT =
            """
            {"paths": {"/v1/aid": {
               "get": {"operationId": "listAid", "security": [],
                 "parameters": [{"name": "size", "in": "query", "schema": {"type": "integer", "maximum": 1000}}],
                 "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Aid"}}}}}},
               "post": {"operationId": "addAid",
                 "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Draft"}}}},
                 "responses": {"201": {}}}}},
             "components": {"schemas": {
               "Aid": {"type": "object", "required": ["title"], "properties": {
                 "title": {"type": "string"}, "kind": {"type": "string", "enum": ["loan", "grant"]},
                 "stage": {"type": "string", "x-open-enum": true, "enum": ["planned", "closed"]},
                 "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Aid"}}}},
               "Draft": {"type": "object", "properties": {
                 "name": {"type": "string"}, "mode": {"type": "string", "enum": ["merge", "replace"]}}}}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/aid|/v1/aids|GET /v1/aid is gone, POST /v1/aid is gone",
                "\"post\"|\"put\"|POST /v1/aid is gone",
                "listAid|readAid|GET /v1/aid has another operationId, of which clients make method names: readAid",
                "\"security\": []|\"security\": [{}]|GET /v1/aid asks for a token",
                "1000|500|GET /v1/aid: the parameter query size has a lower maximum",
                "\"integer\"|\"string\"|GET /v1/aid: the parameter query size has another type: [string] after"
                        + " [integer]",
                "\"in\": \"query\"|\"in\": \"query\", \"required\": true|"
                        + "GET /v1/aid: the parameter query size is required",
                "\"size\"|\"pageSize\"|GET /v1/aid: the parameter query size is gone",
                "\"201\"|\"202\"|POST /v1/aid: 201 is gone",
                "[\"title\"]|[]|GET /v1/aid: 200.title may be missing",
                "\"title\": {|\"name\": {|GET /v1/aid: 200.title is gone",
                "\"loan\"|\"loan\", \"gift\"|GET /v1/aid: 200.kind has other words: [gift, grant, loan] after [grant,"
                        + " loan]",
                "\"merge\", \"replace\"|\"merge\"|"
                        + "POST /v1/aid: the body.mode has other words: [merge] after [merge, replace]",
                "\"Draft\": {|\"Draft\": {\"required\": [\"name\"], |POST /v1/aid: the body.name is required",
                "\"name\": {\"type\": \"string\"}, \"mode\"|\"mode\"|POST /v1/aid: the body.name is gone"
            })
    void whatBreaksAClientIsNamed(String before, String after, String breaks) throws JsonProcessingException {
        assertEquals(breaks, String.join(", ", breaks(CONTRACT.replace(before, after))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000|2000",
                "\"merge\"|\"merge\", \"add\"",
                "\"loan\", \"grant\"|\"loan\"",
                "\"planned\"|\"planned\", \"open\"",
                "{\"schema\": {\"$ref\": \"#/components/schemas/Aid\"}}|{\"schema\": {\"allOf\": [{\"properties\":"
                        + " {\"more\": {}}}, {\"$ref\": \"#/components/schemas/Aid\"}]}}",
                "\"required\": [\"title\"]|\"required\": [\"title\", \"kind\"]",
                "\"title\": {|\"more\": {}, \"title\": {",
                "\"responses\": {\"201\": {}}|\"responses\": {\"201\": {}, \"202\": {}}"
            })
    void whatOnlyAddsBreaksNothing(String before, String after) throws JsonProcessingException {
        assertEquals(List.of(), breaks(CONTRACT.replace(before, after)));
    }

    @Test
    void contractDoesNotBreakItself() throws JsonProcessingException {
        assertEquals(List.of(), breaks(CONTRACT));
    }

    private static List<String> breaks(String newer) throws JsonProcessingException {
        return Breaks.between(JSON.readTree(CONTRACT), JSON.readTree(newer));
    }
}
