package org.entente.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.entente.bench.load.OpenLoop.Outcome;
import org.entente.bench.load.OpenLoop.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private final ExecutorService oneAtATime = Executors.newSingleThreadExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private volatile int stallAt;
    private volatile int status = 200;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(oneAtATime);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        oneAtATime.shutdownNow();
    }

    /** A stall of a second at 100 requests a second meets a hundred of them, and not the one that was on its way. */
    @Test
    void countsAStallForEveryRequestThatWasDueMeanwhile() {
        stallAt = 50;
        try (OpenLoop load = new OpenLoop(base())) {
            Outcome outcome = load.run(() -> Request.get("/"), 100, Duration.ofSeconds(3), 1);
            assertEquals(0, outcome.failed());
            assertEquals(300, outcome.all().getTotalCount());
            long late = 300 - outcome.all().getCountBetweenValues(0, TimeUnit.MILLISECONDS.toMicros(300));
            assertTrue(late >= 50, () -> late + " requests were late");
            assertTrue(outcome.all().getMaxValue() >= TimeUnit.MILLISECONDS.toMicros(900), "the stall is not seen");
        }
    }

    @Test
    void anAnswerOfAnotherStatusIsAFailure() {
        status = 503;
        try (OpenLoop load = new OpenLoop(base())) {
            Outcome outcome = load.run(() -> Request.get("/"), 50, Duration.ofSeconds(1), 1);
            assertEquals(50, outcome.failed());
            assertEquals(0, outcome.achieved());
        }
    }

    @Test
    void eachWindowHasItsShareOfTheRequests() {
        try (OpenLoop load = new OpenLoop(base())) {
            Outcome outcome = load.run(() -> Request.get("/"), 100, Duration.ofSeconds(1), 4);
            outcome.windows().forEach(window -> assertEquals(25, window.getTotalCount()));
        }
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) {
        if (asked.incrementAndGet() == stallAt) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
        }
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
