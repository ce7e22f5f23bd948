package org.entente.gateway.composite;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an answer is made of its parts, and when there is none. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class CompositionTest {

    private static final String REFUSAL =
            """
            {"type":"/problems/invalid-parameter","title":"A parameter is not valid","status":400,\
            "detail":"No such actor.","errors":[{"parameter":"%s","detail":"No such actor."}]}""";

    @Inject
    StubServices stubs;

    private final BlockingQueue<MultiMap> heard = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() {
        for (Service service : Service.values()) {
            stubs.http(service, this::listen);
        }
    }

    @AfterEach
    void stop() {
        stubs.stop();
    }

    private void listen(HttpServerRequest request) {
        heard.add(request.headers());
        String query = request.query() == null ? "" : request.query();
        if (request.path().contains("/nobody") || query.contains("actor=nobody")) {
            request.response().setStatusCode(400).end(REFUSAL.formatted(query.contains("actor=") ? "actor" : "a"));
        } else if (query.contains("recipient=ASEAN")) {
            request.response().setStatusCode(400).end(REFUSAL.formatted("recipient"));
        } else if ("Bearer bad".equals(request.getHeader("Authorization"))) {
            request.response().setStatusCode(401).end("{\"type\":\"/problems/http-401\",\"title\":\"Unauthorized\"}");
        } else {
            request.response().end("{\"items\":[],\"nextPageToken\":null,\"value\":1234567890123456789.10}");
        }
    }

    @Test
    void refusalOfADecisivePartIsThatOfTheWhole() {
        when().get("/v1/dossiers/nobody/USA")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("No such actor."))
                .body("service", equalTo("events"))
                .body("errors.parameter", contains("a"));
    }

    @Test
    void refusedParameterIsNamedAsItIsCalledHere() {
        when().get("/v1/timelines?actors=nobody").then().statusCode(400).body("errors.parameter", contains("actors"));
    }

    @Test
    void otherRefusedPartDoesNotApply() {
        when().get("/v1/dossiers/KHM/ASEAN")
                .then()
                .statusCode(200)
                .body("aid.status", contains("notApplicable", "ok"))
                .body("aid[0].reason", equalTo("No such actor."));
    }

    @Test
    void badTokenIsRefusedAsAWhole() {
        given().header("Authorization", "Bearer bad")
                .get("/v1/search?q=x")
                .then()
                .statusCode(401);
    }

    @Test
    void servicesHearWhoAsks() throws InterruptedException {
        given().header("Authorization", "Bearer good")
                .header("Accept-Language", "km")
                .header("X-Request-Id", "id-7")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("Cookie", "a=b")
                .get("/v1/search?q=x&parts=activities")
                .then()
                .statusCode(200);
        MultiMap headers = heard.take();
        assertEquals("Bearer good", headers.get("Authorization"));
        assertEquals("km", headers.get("Accept-Language"));
        assertEquals("id-7", headers.get("X-Request-Id"));
        assertEquals("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", headers.get("traceparent"));
        assertEquals(null, headers.get("Cookie"));
    }

    @Test
    void numbersKeepTheirDigits() {
        when().get("/v1/search?q=x").then().body(containsString("\"value\":1234567890123456789.10"));
    }

    @Test
    void knownAnswerIsNotSentAgain() {
        Response first = when().get("/v1/search?q=x");
        assertEquals("Accept-Language, Authorization, Accept-Encoding", first.header("Vary"));
        given().header("If-None-Match", first.header("ETag"))
                .get("/v1/search?q=x")
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"))
                .body(emptyString());
        when().head("/v1/search?q=x").then().statusCode(200).header("ETag", first.header("ETag"));
    }

    @Test
    void partsThatAreNotWantedAreNotAskedFor() {
        when().get("/v1/dossiers/KHM/USA?parts=schemes").then().statusCode(200).body("size()", equalTo(3));
        assertEquals(2, heard.size());
    }

    @Test
    void nothingIsWrittenHere() {
        when().post("/v1/search?q=x").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @Test
    void wrongParametersAreNamed() {
        when().get("/v1/search?q=x&qq=y").then().statusCode(400).body("errors.parameter", contains("qq"));
        when().get("/v1/search?q=x&q=y").then().statusCode(400).body("errors.parameter", contains("q"));
        when().get("/v1/search?q=x&pageSize=0").then().statusCode(400).body("errors.parameter", contains("pageSize"));
        when().get("/v1/search?q=x&parts=flows").then().statusCode(400).body("errors.parameter", contains("parts"));
        when().get("/v1/dossiers/KHM/KHM").then().statusCode(400).body("errors.parameter", contains("b"));
        when().get("/v1/dossiers/KHM/USA?on=2022").then().statusCode(400).body("errors.parameter", contains("on"));
        when().get("/v1/timelines?actors=A,B,C").then().statusCode(400).body("errors.parameter", contains("actors"));
        when().get("/v1/timelines?actors=A&from=2020-13")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("from"));
        when().get("/v1/timelines?actors=A&pageToken=x")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("pageToken"));
        when().get("/v1/sources/x").then().statusCode(400).body("errors.parameter", contains("id"));
    }
}
