package org.entente.gateway.proxy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.gateway.RawClient;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies pass in parts, as they come, and no faster than the other end takes them. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class StreamingTest {

    private static final long FIFTY_MEBIBYTES = 50L * 1024 * 1024;
    private static final Buffer PART = Buffer.buffer(new byte[64 * 1024]);

    @Inject
    Vertx vertx;

    @Inject
    StubServices stubs;

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void longUploadArrivesWhole() {
        stubs.http(Service.AID, request -> {
            AtomicLong count = new AtomicLong();
            request.handler(part -> count.addAndGet(part.length()));
            request.endHandler(done -> request.response().end(String.valueOf(count.get())));
        });

        assertEquals(
                String.valueOf(FIFTY_MEBIBYTES),
                RawClient.uploadChunked("/v1/aid/imports/1/content", FIFTY_MEBIBYTES)
                        .body());
    }

    @Test
    void longDownloadArrivesWhole() throws IOException {
        AtomicLong left = new AtomicLong(FIFTY_MEBIBYTES);
        stubs.http(Service.AID, request -> pour(request.response(), left));
        try (InputStream body = RawClient.download("/v1/aid/activities").body()) {
            assertEquals(FIFTY_MEBIBYTES, body.transferTo(java.io.OutputStream.nullOutputStream()));
        }
    }

    @Test
    void slowReaderHoldsTheServiceBack() throws IOException {
        long much = 1024L * 1024 * 1024;
        AtomicLong left = new AtomicLong(much);
        stubs.http(Service.AID, request -> pour(request.response(), left));
        try (Socket reader = RawClient.open()) {
            reader.getOutputStream()
                    .write("GET /v1/aid HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            AtomicLong before = new AtomicLong(much);
            await().pollInterval(Duration.ofMillis(200))
                    .until(() -> left.get() < much && before.getAndSet(left.get()) == left.get());
            long poured = much - left.get();
            // What fits into the sockets' buffers of the system; it grows them up to some megabytes each.
            assertTrue(poured < 64L * 1024 * 1024, poured + " bytes left the service unread");
        }
    }

    @Test
    void slowServiceHoldsTheSenderBack() throws IOException {
        AtomicBoolean asked = new AtomicBoolean();
        stubs.http(Service.AID, request -> {
            request.pause();
            asked.set(true);
        });

        Socket sender = RawClient.open();
        AtomicLong sent = new AtomicLong();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(sender, sent));
        await().until(asked::get);
        AtomicLong before = new AtomicLong(-1);
        await().pollInterval(Duration.ofMillis(200)).until(() -> before.getAndSet(sent.get()) == sent.get());
        assertTrue(sent.get() < 60L * 1024 * 1024, sent + " bytes left the sender unread");
        sender.close();
        await().until(sending::isDone);
    }

    private static void send(Socket sender, AtomicLong sent) {
        try {
            sender.getOutputStream()
                    .write("PUT /v1/aid/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 67108864\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            while (sent.get() < 64L * 1024 * 1024) {
                sender.getOutputStream().write(PART.getBytes());
                sent.addAndGet(PART.length());
            }
        } catch (IOException closed) {
            // The test closes the connection once it has seen enough.
            sent.get();
        }
    }

    @Test
    void eachEventArrivesBeforeTheNextIsSent() throws Exception {
        CompletableFuture<HttpServerResponse> stream = new CompletableFuture<>();
        stubs.http(Service.EVENTS, request -> stream.complete(open(request)));

        HttpResponse<InputStream> answer = RawClient.download("/v1/events/changes");
        assertEquals(
                "text/event-stream", answer.headers().firstValue("Content-Type").orElseThrow());
        HttpServerResponse service = stream.get(5, TimeUnit.SECONDS);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 3; i++) {
                service.write("data: " + i + "\n");
                assertEquals("data: " + i, lines.readLine());
            }
            service.end();
            assertEquals(null, lines.readLine());
        }
    }

    @Test
    void clientThatLeavesEndsTheStreamAtTheService() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        stubs.http(Service.EVENTS, request -> open(request).closeHandler(gone -> closed.set(true)));

        RawClient.download("/v1/events/changes").body().close();
        await().until(closed::get);
    }

    private static HttpServerResponse open(HttpServerRequest request) {
        HttpServerResponse response =
                request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        response.write(Buffer.buffer());
        return response;
    }

    private static void pour(HttpServerResponse response, AtomicLong left) {
        response.setChunked(true);
        fill(response, left);
        response.drainHandler(room -> fill(response, left));
    }

    private static void fill(HttpServerResponse response, AtomicLong left) {
        while (left.get() > 0 && !response.writeQueueFull()) {
            response.write(PART);
            left.addAndGet(-PART.length());
        }
        if (left.get() <= 0 && !response.ended()) {
            response.end();
        }
    }
}
