package org.entente.chassis.testkit.schema;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.in;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.RealParts;

/**
 * A record that a test writes through the API, changes and deletes: out of the service's {@code live-records.json}, where
 * each kind has one with nothing but what it must have, and others with every member that there is.
 */
record LiveRecord(JsonNode sample) {

    /** All of the service, each after those that it refers to. */
    static List<LiveRecord> all() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("live-records.json")) {
            List<LiveRecord> records = new ArrayList<>();
            Json.MAPPER.readTree(in).forEach(sample -> records.add(new LiveRecord(sample)));
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of its changes, such as {@code topic/trade}. */
    String key() {
        return sample.get("key").asText();
    }

    String id() {
        return key().substring(key().indexOf('/') + 1);
    }

    String kind() {
        return key().substring(0, key().indexOf('/'));
    }

    void create() {
        editor().header("If-None-Match", "*")
                .contentType("application/json")
                .body(bytes("body"))
                .put(path())
                .then()
                .statusCode(201);
    }

    /** Replaces it by itself without the first item of each list in turn, and at last by itself. */
    void replace() {
        ObjectNode body = (ObjectNode) sample.get("body");
        body.fieldNames().forEachRemaining(member -> {
            if (body.get(member).isArray()) {
                ObjectNode less = body.deepCopy();
                less.withArray(member).remove(0);
                // Some must be there, which a 400 says.
                put(less).then().statusCode(in(List.of(200, 400)));
            }
        });
        put(body).then().statusCode(200);
    }

    private Response put(ObjectNode body) {
        return over().contentType("application/json")
                .body(body.toString().getBytes(StandardCharsets.UTF_8))
                .put(path());
    }

    void change() {
        if (sample.has("flows")) {
            over().contentType("application/json")
                    .queryParam("mode", "replace")
                    .body(bytes("flows"))
                    .put(path() + "/flows")
                    .then()
                    .statusCode(200);
        }
        over().contentType("application/merge-patch+json")
                .body(bytes("patch"))
                .patch(path())
                .then()
                .statusCode(200);
    }

    void delete() {
        over().delete(path()).then().statusCode(204);
    }

    /** A request on what is there now. */
    private RequestSpecification over() {
        return editor().header("If-Match", given().get(path()).header("ETag"));
    }

    /** As bytes: the media type of a patch makes no client think of UTF-8. */
    private byte[] bytes(String member) {
        return sample.get(member).toString().getBytes(StandardCharsets.UTF_8);
    }

    private String path() {
        return sample.get("path").asText();
    }

    private static RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + RealParts.tokens().editor());
    }
}
