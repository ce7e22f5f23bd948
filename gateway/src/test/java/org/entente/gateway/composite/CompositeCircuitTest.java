package org.entente.gateway.composite;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.gateway.RawClient;
import org.entente.gateway.Service;
import org.entente.gateway.StrictGateway;
import org.entente.gateway.StubServices;
import org.entente.gateway.circuit.Circuit;
import org.entente.gateway.circuit.Circuits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages find out a service that fails, and leave alone one that has been found out. */
@QuarkusTest
@TestProfile(StrictGateway.class)
class CompositeCircuitTest {

    private static final String PATH = "/v1/search?q=x&parts=activities,events";
    private static final int MINIMUM = 4;

    /** Addresses for documentation (RFC 5737), one for each request, so that no quota is used up. */
    private static final AtomicInteger CLIENTS = new AtomicInteger();

    @Inject
    StubServices stubs;

    @Inject
    Circuits circuits;

    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void start() {
        circuits.of(Service.AID).reset();
        stubs.http(Service.EVENTS, request -> request.response().end("{\"items\":[]}"));
    }

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void serviceThatIsDownIsLeftAloneUntilItIsBack() {
        for (int i = 0; i < MINIMUM; i++) {
            get(PATH).body("activities.reason", equalTo("The aid service takes no connections now."));
        }
        get(PATH)
                .body("activities.status", equalTo("unavailable"))
                .body("activities.reason", equalTo("The aid service failed often and is tried again in 1 s."))
                .body("activities.retryAfter", equalTo(1))
                .body("events.status", equalTo("ok"));
        assertEquals(Circuit.State.OPEN, circuits.of(Service.AID).state());

        stubs.http(Service.AID, request -> request.response().end("{\"items\":[]}"));
        await().until(() -> get(PATH).extract().path("activities.status").equals("ok"));
        assertEquals(Circuit.State.CLOSED, circuits.of(Service.AID).state());
    }

    @Test
    void serviceThatTheProxyFoundOutIsNotAsked() {
        stubs.http(Service.AID, request -> {
            asked.incrementAndGet();
            request.connection().close();
        });
        for (int i = 0; i < MINIMUM; i++) {
            given().header("X-Forwarded-For", client()).get("/v1/aid").then().statusCode(502);
        }
        get(PATH).body("activities.reason", equalTo("The aid service failed often and is tried again in 1 s."));
        // Each read whose connection is lost is made once again.
        assertEquals(2 * MINIMUM, asked.get());
    }

    @Test
    void serviceThatHangsIsLeftAlone() {
        stubs.http(Service.AID, request -> asked.incrementAndGet());
        for (int i = 0; i < MINIMUM; i++) {
            get(PATH).body("activities.reason", equalTo("The aid service did not answer in time."));
        }
        assertEquals(Circuit.State.OPEN, circuits.of(Service.AID).state());
    }

    @Test
    void errorsThatAServiceTellsOfOpenNothing() {
        stubs.http(Service.AID, request -> request.response().setStatusCode(500).end());
        for (int i = 0; i < 2 * MINIMUM; i++) {
            get(PATH).body("activities.reason", equalTo("The aid service answered with the status 500."));
        }
        assertEquals(Circuit.State.CLOSED, circuits.of(Service.AID).state());
    }

    @Test
    void clientsThatLeaveOpenNothing() throws IOException {
        AtomicInteger gone = new AtomicInteger();
        stubs.http(Service.AID, request -> {
            asked.incrementAndGet();
            request.connection().closeHandler(closed -> gone.incrementAndGet());
        });
        for (int i = 1; i <= 2 * MINIMUM; i++) {
            try (Socket client = RawClient.open()) {
                String request =
                        "GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + client() + "\r\n\r\n";
                client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                int until = i;
                await().until(() -> asked.get() == until);
            }
        }
        await().until(() -> gone.get() == 2 * MINIMUM);
        assertEquals(Circuit.State.CLOSED, circuits.of(Service.AID).state());
    }

    private static ValidatableResponse get(String path) {
        return given().header("X-Forwarded-For", client()).get(path).then().statusCode(200);
    }

    private static String client() {
        return "192.0.2." + CLIENTS.incrementAndGet() % 250;
    }
}
