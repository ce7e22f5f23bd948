package org.entente.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entente.gateway.GatewayConfig;

/**
 * One request on its way through, watched for silence. The client's own timeouts do not fit: they count only what the
 * service sends, and would end a long upload. Lives on one event loop.
 */
final class Exchange {

    private final Vertx vertx;
    private final GatewayConfig.Upstream limits;
    private HttpClientRequest upstream;
    private long limitNanos;
    private long lastSign;
    private long timer = -1;
    private boolean timedOut;
    private boolean tooLarge;

    Exchange(Vertx vertx, GatewayConfig.Upstream limits) {
        this.vertx = vertx;
        this.limits = limits;
    }

    /** The service has taken the connection: from now on it must not be silent for longer than its response timeout. */
    void connected(HttpClientRequest request) {
        upstream = request;
        watch(limits.responseTimeout().toNanos());
    }

    /** The answer has begun: from now on the idle timeout holds. */
    void answered() {
        watch(limits.idleTimeout().toNanos());
    }

    /** A part of either body has passed. */
    void touch() {
        lastSign = System.nanoTime();
    }

    /** The request's body went over the limit. */
    void exceeded() {
        tooLarge = true;
    }

    /** Drops the connection to the service in the middle of its answer. */
    void abort(ProxyResponse answer) {
        answer.getBody().stream().exceptionHandler(known -> {});
        upstream.reset();
    }

    /** Nothing more will pass. */
    void finished() {
        vertx.cancelTimer(timer);
    }

    boolean timedOut() {
        return timedOut;
    }

    boolean tooLarge() {
        return tooLarge;
    }

    private void watch(long nanos) {
        vertx.cancelTimer(timer);
        limitNanos = nanos;
        touch();
        lookAgainAfter(nanos);
    }

    private void lookAgainAfter(long nanos) {
        timer = vertx.setTimer(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)), fired -> look());
    }

    private void look() {
        long silent = System.nanoTime() - lastSign;
        if (silent < limitNanos) {
            lookAgainAfter(limitNanos - silent);
            return;
        }
        timedOut = true;
        upstream.reset(0, new TimeoutException("silent for " + TimeUnit.NANOSECONDS.toMillis(silent) + " ms"));
    }
}
