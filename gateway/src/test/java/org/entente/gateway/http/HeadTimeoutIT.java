package org.entente.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.entente.gateway.RawClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A head has two seconds here, a connection at rest eight. Of the packaged gateway: in the other tests Netty and the
 * gateway's classes have different class loaders, and Netty does not see what it is to load.
 */
@QuarkusIntegrationTest
@QuarkusTestResource(value = AnsweringAid.class, restrictToAnnotatedClass = true)
class HeadTimeoutIT {

    private static final String REQUEST = "GET /v1/aid/x HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String REFUSED = "HTTP/1.1 408 Request Timeout\r\n";
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        clock.shutdownNow();
    }

    @Test
    void headOfOneByteAtATimeIsRefusedInTime() throws IOException {
        try (Socket client = RawClient.open()) {
            long begun = System.nanoTime();
            trickle(client);
            String answer = read(client);
            assertTrue(answer.startsWith(REFUSED), answer);
            assertTrue(answer.contains("\r\nContent-Type: application/problem+json\r\n"), answer);
            assertEquals(List.of("/problems/request-timeout"), RawClient.members(answer, "type"));
            assertInTime(begun);
        }
    }

    @Test
    void secondHeadOnAConnectionHasNoMoreTime() throws IOException {
        try (Socket client = RawClient.open()) {
            send(client, REQUEST);
            readAnswer(client);
            long begun = System.nanoTime();
            trickle(client);
            assertTrue(read(client).startsWith(REFUSED));
            assertInTime(begun);
        }
    }

    @Test
    void connectionAtRestIsNotCut() throws Exception {
        try (Socket client = RawClient.open()) {
            pause(TIMEOUT.plusSeconds(1));
            send(client, REQUEST);
            assertTrue(readAnswer(client).startsWith("HTTP/1.1 200 OK\r\n"));
            pause(TIMEOUT.plusSeconds(1));
            send(client, REQUEST);
            assertTrue(readAnswer(client).startsWith("HTTP/1.1 200 OK\r\n"));
        }
    }

    @Test
    void headThatIsWholeInTimeMayHaveASlowBody() throws Exception {
        try (Socket client = RawClient.open()) {
            send(
                    client,
                    "PUT /v1/aid/x HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 24\r\n\r\n");
            for (int i = 0; i < 6; i++) {
                pause(Duration.ofMillis(500));
                send(client, "four");
            }
            String answer = readAnswer(client);
            assertTrue(answer.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"), answer);
            send(client, REQUEST);
            assertTrue(readAnswer(client).startsWith("HTTP/1.1 200 OK\r\n"));
        }
    }

    @Test
    void headThatBeginsWhileAnAnswerIsAwaitedCutsNone() throws Exception {
        try (Socket client = RawClient.open()) {
            send(client, REQUEST.replace("/x", "/slow/x"));
            pause(Duration.ofMillis(200));
            send(client, "G");
            String answer = read(client);
            assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
            assertTrue(answer.contains("\r\n\r\nlate" + REFUSED), answer);
        }
    }

    private static void assertInTime(long begun) {
        Duration spent = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(spent.compareTo(TIMEOUT) >= 0 && spent.compareTo(TIMEOUT.multipliedBy(3)) < 0, spent + "");
    }

    private void pause(Duration time) throws Exception {
        Future<?> over = clock.schedule(() -> {}, time.toMillis(), TimeUnit.MILLISECONDS);
        over.get();
    }

    /** Sends a letter five times a second, until the gateway closes. */
    private void trickle(Socket socket) {
        // A failure ends the sending, and the test sees in the answer why.
        clock.scheduleAtFixedRate(() -> sendUnchecked(socket, "x"), 0, 200, TimeUnit.MILLISECONDS);
    }

    private static void sendUnchecked(Socket socket, String text) {
        try {
            send(socket, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    /** What comes up to the end of an answer, on a connection that stays open. */
    private static String readAnswer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        int read = socket.getInputStream().read();
        while (read >= 0) {
            answer.append((char) read);
            if (answer.toString().endsWith("\r\n\r\nhere")) {
                return answer.toString();
            }
            read = socket.getInputStream().read();
        }
        return answer.toString();
    }
}
