package org.entente.local.e2e;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.entente.parts.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the platform refuses, as a client meets it at the gateway. */
class RefusedWritesIT {

    private static final String PATH = "/v1/topics/refused";
    private static final String BODY = "{\"code\":\"refused\",\"name\":\"Refused\"}";

    private static Tokens tokens;

    @BeforeAll
    static void start() {
        RestAssured.baseURI = RunningPlatform.get().gateway();
        tokens = new Tokens(URI.create(RunningPlatform.get().issuer()));
    }

    @Test
    void withoutATokenItIs401() {
        refused(json().body(BODY), 401);
    }

    @Test
    void withoutTheRoleItIs403() {
        refused(json().header("Authorization", "Bearer " + tokens.reader()).body(BODY), 403);
    }

    @Test
    void badBodyIs400WithPointers() {
        json().header("Authorization", "Bearer " + RunningPlatform.get().token())
                .body(
                        "{\"type\":\"visit\",\"when\":\"2023-13\",\"participants\":[{\"actor\":\"KHN\",\"role\":\"host\"}]}")
                .post("/v1/events")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/when", "/title", "/citations"))
                .body("requestId", notNullValue());
    }

    @Test
    void unknownParameterAndUnknownCountryAre400() {
        given().get("/v1/events?actr=KHM").then().statusCode(400).body("errors.parameter", hasItem("actr"));
        given().get("/v1/trade/series?reporter=KHN&partner=USA&direction=export")
                .then()
                .statusCode(400)
                .body("detail", containsString("KHM"));
    }

    @Test
    void staleIfMatchIs412() {
        json().header("Authorization", "Bearer " + tokens.editor())
                .header("If-Match", "\"99.1\"")
                .body("{\"code\":\"ream-naval-base\",\"name\":\"Ream\"}")
                .put("/v1/topics/ream-naval-base")
                .then()
                .statusCode(412)
                .contentType("application/problem+json");
        given().get("/v1/topics/ream-naval-base").then().statusCode(200).body("revision", equalTo(1));
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    /** A problem, and nothing kept. */
    private static void refused(RequestSpecification request, int status) {
        request.header("If-None-Match", "*")
                .put(PATH)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
        given().get(PATH).then().statusCode(404);
    }
}
