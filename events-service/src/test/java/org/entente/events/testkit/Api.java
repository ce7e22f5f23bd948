package org.entente.events.testkit;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.entente.chassis.testkit.RealParts;

/** Requests as an editor sends them. */
public final class Api {

    private Api() {}

    public static RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + RealParts.tokens().editor());
    }

    public static Response create(String path, JsonNode body) {
        return editor().header("If-None-Match", "*")
                .contentType("application/json")
                .body(body.toString())
                .put(path);
    }

    /** Creates a record that the test needs and says nothing about; one that is there already stays. */
    public static void have(String path, JsonNode body) {
        Response response = create(path, body);
        if (response.statusCode() != 201 && response.statusCode() != 412) {
            throw new AssertionError(response.asString());
        }
    }

    /** Creates an event under a new id and returns the id. */
    public static String event(JsonNode body) {
        String id = UUID.randomUUID().toString();
        have("/v1/events/" + id, body);
        return id;
    }

    /** The ETag of a record as it is now. */
    public static String tag(String path) {
        return given().get(path).header("ETag");
    }

    public static Response replace(String path, String tag, JsonNode body) {
        return editor().header("If-Match", tag)
                .contentType("application/json")
                .body(body.toString())
                .put(path);
    }

    public static Response patch(String path, String tag, String body) {
        return editor().header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(path);
    }

    public static Response delete(String path, String tag) {
        return editor().header("If-Match", tag).delete(path);
    }

    public static Response post(String path, JsonNode body) {
        return editor().contentType("application/json").body(body.toString()).post(path);
    }
}
