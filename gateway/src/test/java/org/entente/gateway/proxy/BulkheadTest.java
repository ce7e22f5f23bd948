package org.entente.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.gateway.RawClient;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many exchanges with one service there are at a time, over connections that each event loop has for itself. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class BulkheadTest {

    private static final int CLIENTS = 24;

    @Inject
    StubServices stubs;

    @ConfigProperty(name = "entente.gateway.upstream.pool-size")
    int places;

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void boundHoldsForAllThreadsTogetherAndWhoFindsNeitherPlaceNorLineIsRefused() throws IOException {
        AtomicInteger hanging = new AtomicInteger();
        stubs.http(Service.AID, request -> hanging.incrementAndGet());

        List<String> answers = answers("/v1/aid/slow/x");

        assertEquals(places, hanging.get());
        assertTrue(answers.stream().anyMatch(answer -> answer.startsWith("HTTP/1.1 503 ")), answers.toString());
        assertTrue(
                answers.stream()
                        .allMatch(answer -> answer.startsWith("HTTP/1.1 503 ") || answer.startsWith("HTTP/1.1 504 ")),
                answers.toString());
    }

    @Test
    void placesAreFreeAgainAfterAnswersFailuresAndAbandonedRequests() throws IOException {
        stubs.http(Service.AID, request -> request.connection().close());
        answers("/v1/aid/slow/x");
        stubs.stop();
        stubs.http(Service.AID, request -> {});
        for (int i = 0; i < CLIENTS; i++) {
            try (Socket socket = asking("/v1/aid/slow/x")) {
                socket.setSoLinger(true, 0);
            }
        }
        stubs.stop();
        stubs.http(Service.AID, request -> request.response().end("here"));

        for (int i = 0; i < CLIENTS; i++) {
            String answer =
                    RawClient.exchange("GET /v1/aid/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        }
    }

    private static List<String> answers(String path) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            sockets.add(asking(path));
        }
        List<String> answers = new ArrayList<>();
        for (Socket socket : sockets) {
            try (socket) {
                answers.add(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return answers;
    }

    private static Socket asking(String path) throws IOException {
        Socket socket = RawClient.open();
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
