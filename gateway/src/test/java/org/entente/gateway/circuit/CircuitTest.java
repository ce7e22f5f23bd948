package org.entente.gateway.circuit;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.net.NetSocket;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.gateway.Service;
import org.entente.gateway.StrictGateway;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StrictGateway.class)
class CircuitTest {

    /** Addresses for documentation (RFC 5737), one for each request, so that no quota is used up. */
    private static final AtomicInteger CLIENTS = new AtomicInteger();

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    StubServices stubs;

    @Inject
    Circuits circuits;

    @BeforeEach
    void close() {
        circuits.of(Service.AID).reset();
        circuits.of(Service.TRADE).reset();
    }

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void serviceThatFailsOftenIsLeftAloneAndTheOthersAnswer() {
        AtomicInteger asked = new AtomicInteger();
        stubs.http(Service.AID, request -> {
            asked.incrementAndGet();
            request.connection().close();
        });
        stubs.http(Service.EVENTS, request -> request.response().end("here"));
        for (int i = 0; i < 4; i++) {
            get("/v1/aid").statusCode(502);
        }

        get("/v1/aid")
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/service-unavailable"))
                .body("service", equalTo("aid"))
                .body(
                        "detail",
                        equalTo("The aid service failed often and is tried again in 1 s; the other services answer."));
        assertEquals(4, asked.get());
        get("/v1/events").statusCode(200).body(equalTo("here"));
        when().get(metrics).then().body(containsString("entente_gateway_circuit{service=\"aid\",state=\"open\"} 1.0"));
        when().get("/health").then().body("services.aid.circuit", equalTo("open"));
    }

    @Test
    void oneRequestTriesAndAnAnswerClosesTheCircuit() {
        for (int i = 0; i < 4; i++) {
            get("/v1/aid").statusCode(503);
        }
        assertEquals(Circuit.State.OPEN, circuits.of(Service.AID).state());
        stubs.http(Service.AID, request -> request.response().setStatusCode(500).end("alive"));

        await().until(() -> get("/v1/aid").extract().asString().equals("alive"));
        assertEquals(Circuit.State.CLOSED, circuits.of(Service.AID).state());
    }

    @Test
    void probeThatFailsOpensItAgain() {
        for (int i = 0; i < 4; i++) {
            get("/v1/aid").statusCode(503);
        }
        await().until(() -> get("/v1/aid").extract().asString().contains("takes no connections"));
        assertEquals(Circuit.State.OPEN, circuits.of(Service.AID).state());
    }

    @Test
    void errorsThatAServiceTellsOfOpenNothing() {
        stubs.http(Service.AID, request -> request.response().setStatusCode(500).end());
        for (int i = 0; i < 8; i++) {
            get("/v1/aid").statusCode(500);
        }
        assertEquals(Circuit.State.CLOSED, circuits.of(Service.AID).state());
    }

    @Test
    void serviceThatDoesNotSpeakTlsIsABadGateway() {
        stubs.raw(Service.TRADE, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", NetSocket::close);

        get("/v1/trade")
                .statusCode(502)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-service-answer"))
                .body("detail", equalTo("The trade service is not reached by TLS; the request was not sent."));
    }

    private static ValidatableResponse get(String path) {
        return given().header("X-Forwarded-For", "198.51.100." + CLIENTS.incrementAndGet() % 250)
                .when()
                .get(path)
                .then();
    }
}
