package org.entente.local.e2e;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Somebody who writes records while a page is looked at. */
public final class Editor {

    private final RunningPlatform platform;

    public Editor(RunningPlatform platform) {
        this.platform = platform;
    }

    /** Creates a topic, at the gateway or at a service itself. */
    public void topic(String address, String code, String name) {
        writing(address)
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(Map.of("code", code, "name", name))
                .put("/v1/topics/" + code)
                .then()
                .statusCode(201);
    }

    /**
     * Creates an event with what the platform already knows of participants and sources.
     *
     * @return its path
     */
    public String event(String title, String when) {
        JsonPath first = given().baseUri(platform.gateway())
                .queryParam("pageSize", 1)
                .get("/v1/events")
                .jsonPath();
        return create(
                "/v1/events",
                Map.of(
                        "type",
                        "other",
                        "title",
                        title,
                        "when",
                        when,
                        "participants",
                        first.getList("items[0].participants"),
                        "citations",
                        first.getList("items[0].citations")));
    }

    /** Creates a record of a list, and returns its path. */
    public String create(String list, Map<String, ?> draft) {
        return writing(platform.gateway())
                .contentType("application/json")
                .body(draft)
                .post(list)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Changes members of a record, whatever it says by now. */
    public void patch(String path, Map<String, ?> members) {
        writing(platform.gateway())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(members)
                .patch(path)
                .then()
                .statusCode(200);
    }

    /** Puts what a record has of a kind, such as the flows of a dataset, in place of what it had. */
    public void put(String path, Map<String, ?> content) {
        int status = writing(platform.gateway())
                .contentType("application/json")
                .header("If-Match", "*")
                .body(content)
                .put(path)
                .statusCode();
        if (status / 100 != 2) {
            throw new IllegalStateException("PUT " + path + " was answered with " + status);
        }
    }

    public void delete(String path) {
        writing(platform.gateway()).header("If-Match", "*").delete(path).then().statusCode(204);
    }

    private RequestSpecification writing(String address) {
        return given().baseUri(address).header("Authorization", "Bearer " + platform.token());
    }
}
