package org.entente.gateway.proxy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.gateway.RawClient;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One service that hangs does not slow down another. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class NeighbourTest {

    private static final int WARM = 1_000;
    private static final int MEASURED = 1_000;

    /** What a busy machine adds to a measurement now and then, whoever is asked. */
    private static final long NOISE_NANOS = Duration.ofMillis(10).toNanos();

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    StubServices stubs;

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void healthyServiceIsAsFastWhileAnotherHangs() throws IOException, InterruptedException {
        stubs.http(Service.TRADE, request -> request.response().end("here"));
        AtomicInteger hanging = new AtomicInteger();
        stubs.http(Service.AID, request -> hanging.incrementAndGet());
        p99(WARM);
        long alone = p99(MEASURED);

        List<Socket> waiting = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Socket socket = RawClient.open();
            socket.getOutputStream()
                    .write("GET /v1/aid/slow/x HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            waiting.add(socket);
        }
        await().until(() -> hanging.get() > 0);
        long beside = p99(MEASURED);

        for (Socket socket : waiting) {
            socket.close();
        }
        assertTrue(
                beside <= 2 * alone + NOISE_NANOS,
                "p99 was " + alone / 1_000 + " µs alone and " + beside / 1_000 + " µs beside a service that hangs");
    }

    private long p99(int requests) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/trade");
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        long[] taken = new long[requests];
        for (int i = 0; i < requests; i++) {
            long begun = System.nanoTime();
            assertEquals(
                    "here",
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            taken[i] = System.nanoTime() - begun;
        }
        Arrays.sort(taken);
        return taken[requests * 99 / 100];
    }
}
