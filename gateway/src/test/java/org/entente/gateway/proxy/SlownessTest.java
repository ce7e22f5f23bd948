package org.entente.gateway.proxy;

import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.gateway.RawClient;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that are slow, or gone, give back what they held: there are four connections to a service in all. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class SlownessTest {

    private static final int POOL = 4;
    private static final int CROWD = 1_000;

    @Inject
    Vertx vertx;

    @Inject
    StubServices stubs;

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void bodyOfOneByteAtATimeIsGivenUp() throws IOException {
        stubs.http(Service.AID, request -> request.handler(part -> {}));
        try (Socket sender = RawClient.open()) {
            send(sender, "PUT /v1/aid/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n");
            long timer = vertx.setPeriodic(200, tick -> send(sender, "x"));
            String answer = new String(sender.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            vertx.cancelTimer(timer);
            assertTrue(answer.startsWith("HTTP/1.1 408 Request Timeout\r\n"), answer);
            assertEquals(List.of("/problems/request-timeout"), RawClient.members(answer, "type"));
        }
    }

    @Test
    void bodyThatNeverComesIsTheClientsFault() throws IOException {
        stubs.http(Service.AID, request -> request.handler(part -> {}));
        String answer = RawClient.exchange("PUT /v1/aid/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nx");
        assertTrue(answer.startsWith("HTTP/1.1 408 Request Timeout\r\n"), answer);
    }

    @Test
    void readersThatTakeNothingLoseTheirConnectionsToTheService() throws IOException {
        AtomicInteger open = new AtomicInteger();
        stubs.http(Service.AID, request -> {
            if (request.path().endsWith("/long")) {
                open.incrementAndGet();
                request.response().closeHandler(closed -> open.decrementAndGet());
                pour(request.response().setChunked(true));
            } else {
                request.response().end("here");
            }
        });
        List<Socket> readers = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            Socket reader = RawClient.open();
            send(reader, "GET /v1/aid/long HTTP/1.1\r\nHost: localhost\r\n\r\n");
            readers.add(reader);
        }
        await().until(() -> open.get() == POOL);

        await().until(() -> open.get() == 0);
        when().get("/v1/aid").then().statusCode(200).body(equalTo("here"));
        for (Socket reader : readers) {
            reader.close();
        }
    }

    @Test
    void requestWhoseClientLeftIsTakenBackFromTheService() throws IOException {
        AtomicBoolean asked = new AtomicBoolean();
        AtomicBoolean takenBack = new AtomicBoolean();
        stubs.http(Service.AID, request -> {
            asked.set(true);
            request.connection().closeHandler(closed -> takenBack.set(true));
        });
        try (Socket client = RawClient.open()) {
            send(client, "GET /v1/aid/slow/x HTTP/1.1\r\nHost: localhost\r\n\r\n");
            await().until(asked::get);
        }
        // Well before the three seconds that the service would have had for this path.
        await().atMost(Duration.ofSeconds(2)).until(takenBack::get);
    }

    @Test
    void pathMayHaveAPatienceOfItsOwn() {
        stubs.http(
                Service.AID,
                request -> vertx.setTimer(1_500, late -> request.response().end("late")));
        when().get("/v1/aid/slow/x").then().statusCode(200).body(equalTo("late"));
        when().get("/v1/aid/x").then().statusCode(504);
    }

    @Test
    void thousandIdleConnectionsHoldNobodyUpAndAreClosed() throws IOException {
        stubs.http(Service.AID, request -> request.response().end("here"));
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            idle.add(RawClient.open());
        }
        when().get("/v1/aid").then().statusCode(200).body(equalTo("here"));
        for (Socket socket : idle) {
            assertEquals(-1, socket.getInputStream().read());
            socket.close();
        }
    }

    private static void send(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (SocketException closed) {
            // The gateway has had enough, which the test sees in the answer.
            return;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void pour(HttpServerResponse response) {
        Buffer part = Buffer.buffer(new byte[64 * 1024]);
        while (!response.writeQueueFull()) {
            response.write(part);
        }
        response.drainHandler(room -> pour(response));
    }
}
