package org.entente.gateway.proxy;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.gateway.RawClient;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients see of a service that is down, slow or broken. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class FaultsTest {

    private static final String REQUEST = "GET /v1/aid/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @Inject
    Vertx vertx;

    @Inject
    StubServices stubs;

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void serviceThatIsDownIsNamedAndTheOthersAnswer() {
        stubs.http(Service.EVENTS, request -> request.response().end("here"));

        given().header("X-Request-Id", "id-1")
                .when()
                .get("/v1/aid/activities?donor=USA")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body(equalTo("{\"type\":\"/problems/service-unavailable\",\"title\":\"Service unavailable\","
                        + "\"status\":503,\"detail\":\"The aid service takes no connections now; the"
                        + " other services answer.\",\"instance\":\"/v1/aid/activities\","
                        + "\"requestId\":\"id-1\",\"service\":\"aid\"}"));
        when().get("/v1/events").then().statusCode(200).body(equalTo("here"));
    }

    @Test
    void writeToAServiceThatIsDownIsRefusedWithItsBody() {
        given().body("x".repeat(1_000_000))
                .when()
                .post("/v1/aid/x")
                .then()
                .statusCode(503)
                .body("service", equalTo("aid"));
    }

    @Test
    void serviceThatComesBackIsUsedAgain() {
        when().get("/v1/aid").then().statusCode(503);
        stubs.http(Service.AID, request -> request.response().end("back"));
        when().get("/v1/aid").then().statusCode(200).body(equalTo("back"));
        stubs.stop();
        when().get("/v1/aid").then().statusCode(503);
        stubs.http(Service.AID, request -> request.response().end("again"));
        when().get("/v1/aid").then().statusCode(200).body(equalTo("again"));
    }

    @Test
    void serviceThatDoesNotAnswerTimesOut() {
        AtomicInteger asked = new AtomicInteger();
        stubs.http(Service.AID, request -> asked.incrementAndGet());

        when().get("/v1/aid/x")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/service-timeout"))
                .body("service", equalTo("aid"));
        assertEquals(1, asked.get());
    }

    @Test
    void uploadMayTakeLongerThanTheAnswer() throws IOException, InterruptedException {
        stubs.http(
                Service.AID,
                request -> request.endHandler(done -> request.response().end("got it")));
        try (Socket sender = RawClient.open()) {
            int parts = 8;
            sender.getOutputStream()
                    .write(("PUT /v1/aid/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + parts
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            AtomicInteger sent = new AtomicInteger();
            // Twice the response timeout in all, with pauses of a quarter of it.
            vertx.setPeriodic(250, timer -> {
                try {
                    sender.getOutputStream().write('x');
                } catch (IOException e) {
                    sent.set(parts);
                }
                if (sent.incrementAndGet() >= parts) {
                    vertx.cancelTimer(timer);
                }
            });
            String answer = new String(sender.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(answer.endsWith("got it"), answer);
        }
    }

    @Test
    void slowServiceHoldsUpNoneOfTheOthers() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        stubs.http(Service.AID, request -> asked.incrementAndGet());
        stubs.http(Service.TRADE, request -> request.response().end("here"));
        List<Socket> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Socket socket = RawClient.open();
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            waiting.add(socket);
        }
        await().until(() -> asked.get() == 4);
        when().get("/v1/trade").then().statusCode(200).body(equalTo("here"));

        Set<String> answers = new TreeSet<>();
        for (Socket socket : waiting) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            answers.add(answer.substring(0, answer.indexOf("\r\n")));
            socket.close();
        }
        // Some were with the service or waited for a connection in vain; the rest was told at once to come again.
        assertEquals(Set.of("HTTP/1.1 503 Service Unavailable", "HTTP/1.1 504 Gateway Timeout"), answers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "what is HTTP?\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\n\r\nends by closing",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n"
            })
    void answerThatIsNoneIsABadGateway(String bytes) {
        stubs.raw(Service.AID, bytes, NetSocket::close);

        when().get("/v1/aid/x")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-service-answer"))
                .body("service", equalTo("aid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\nzz\r\n"
            })
    void cutBodyNeverLooksComplete(String bytes) throws IOException {
        stubs.raw(Service.AID, bytes, NetSocket::close);

        assertCut(RawClient.exchange(REQUEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"
            })
    void bodyThatFallsSilentIsCut(String bytes) throws IOException {
        stubs.raw(Service.AID, bytes, socket -> {});

        assertCut(RawClient.exchange(REQUEST));
    }

    private static void assertCut(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
        assertTrue(answer.contains("half"), answer);
        assertFalse(answer.contains("\r\n0\r\n"), answer);
        assertFalse(answer.contains("/problems/"), answer);
    }
}
