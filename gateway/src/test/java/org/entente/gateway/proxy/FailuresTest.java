package org.entente.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import java.net.ConnectException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({"GET,2", "HEAD,2", "POST,1", "PUT,1", "PATCH,1", "DELETE,1", "OPTIONS,1"})
    void onlyReadsConnectASecondTime(String method, int times) {
        AtomicInteger tries = new AtomicInteger();
        Future<Object> connected = Failures.retryingReads(HttpMethod.valueOf(method), Future::succeededFuture, () -> {
            tries.incrementAndGet();
            return Future.failedFuture(new ConnectException());
        });
        assertEquals(times, tries.get());
        assertInstanceOf(Failures.NotConnected.class, connected.cause());
    }

    @Test
    void fullPoolIsNotAskedAgain() {
        AtomicInteger tries = new AtomicInteger();
        Failures.retryingReads(HttpMethod.GET, Future::succeededFuture, () -> {
            tries.incrementAndGet();
            return Future.failedFuture(new ConnectionPoolTooBusyException("full"));
        });
        assertEquals(1, tries.get());
    }

    /** A connection of the pool may be closed by the service at the moment in which it is taken. */
    @Test
    void connectionThatWasClosedInThePoolIsMadeAnew() {
        AtomicInteger tries = new AtomicInteger();
        Future<String> connected = Failures.retryingReads(
                HttpMethod.GET,
                Future::succeededFuture,
                () -> tries.incrementAndGet() == 1
                        ? Future.failedFuture(new HttpClosedException("closed"))
                        : Future.succeededFuture("connected"));
        assertEquals("connected", connected.result());
    }

    @Test
    void secondTryThatConnectsIsAsGoodAsTheFirst() {
        AtomicInteger tries = new AtomicInteger();
        Future<String> connected = Failures.retryingReads(
                HttpMethod.GET,
                Future::succeededFuture,
                () -> tries.incrementAndGet() == 1
                        ? Future.failedFuture(new ConnectException())
                        : Future.succeededFuture("connected"));
        assertEquals("connected", connected.result());
    }
}
