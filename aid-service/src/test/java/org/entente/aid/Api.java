package org.entente.aid;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import org.entente.chassis.testkit.RealParts;

/** The API as an editor calls it. */
public final class Api {

    public static final String ACTIVITIES = "/v1/aid/activities";

    private Api() {}

    public static Response create(Sample sample) {
        return given().header("Authorization", editor())
                .contentType("application/json")
                .body(sample.json())
                .post(ACTIVITIES);
    }

    /** Creates what must be right, and returns its id. */
    public static String created(Sample sample) {
        return create(sample).then().statusCode(201).extract().path("id");
    }

    public static Response patch(String id, String tag, String patch) {
        return given().header("Authorization", editor())
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(ACTIVITIES + "/" + id);
    }

    public static Response delete(String id, String tag) {
        return given().header("Authorization", editor()).header("If-Match", tag).delete(ACTIVITIES + "/" + id);
    }

    public static String editor() {
        return "Bearer " + RealParts.tokens().editor();
    }
}
