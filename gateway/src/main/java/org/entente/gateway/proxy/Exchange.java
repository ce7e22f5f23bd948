package org.entente.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entente.gateway.circuit.Circuit;
import org.entente.gateway.signals.UpstreamCall;

/**
 * One request on its way through, watched for silence. The client's own timeouts do not fit: they count only what the
 * service sends, and would end a long upload. Lives on one event loop.
 */
final class Exchange {

    private final Vertx vertx;
    private final Duration responseTimeout;
    private final Duration idleTimeout;
    private final Circuit.Call call;
    private final UpstreamCall measured;
    private final Pace upload;
    private HttpClientRequest upstream;
    private long limitNanos;
    private long lastSign;
    private long timer = -1;
    private long timerDue;
    private boolean abandoned;
    private boolean timedOut;
    private boolean tooLarge;

    Exchange(
            Vertx vertx,
            Duration responseTimeout,
            Duration idleTimeout,
            Circuit.Call call,
            UpstreamCall measured,
            Pace upload) {
        this.vertx = vertx;
        this.responseTimeout = responseTimeout;
        this.idleTimeout = idleTimeout;
        this.call = call;
        this.measured = measured;
        this.upload = upload;
    }

    /** The exchange that a context is about. */
    static Exchange of(ProxyContext context) {
        return context.get(Exchange.class.getName(), Exchange.class);
    }

    /** Makes it the exchange that the context is about. */
    void attach(ProxyContext context) {
        context.set(Exchange.class.getName(), this);
    }

    /** The service has taken the connection: from now on it must not be silent for longer than its response timeout. */
    void connected(HttpClientRequest request) {
        upstream = request;
        if (abandoned) {
            // It left while it waited for the connection: others wait for it too.
            upstream.reset();
        } else {
            watch(responseTimeout.toNanos());
        }
    }

    /** Whether the service has taken a connection for it before. */
    boolean isConnected() {
        return upstream != null;
    }

    /** The answer has begun: from now on the idle timeout holds. */
    void answered() {
        watch(idleTimeout.toNanos());
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
        call.saysNothing();
        measured.end();
    }

    /** The client has left before there was an answer: the service need not make one. */
    void abandoned() {
        abandoned = true;
        finished();
        if (upstream != null) {
            upstream.reset();
        }
    }

    /** Where the end of the call to the service is told. */
    Circuit.Call call() {
        return call;
    }

    /** What operators see of the call to the service. */
    UpstreamCall measured() {
        return measured;
    }

    /** How fast the client sends. */
    Pace upload() {
        return upload;
    }

    /** Whether it was the client's body that failed, and not the service. */
    boolean isClientsFault() {
        return tooLarge || upload.wasTooSlow() || upload.isBroken();
    }

    boolean timedOut() {
        return timedOut;
    }

    boolean tooLarge() {
        return tooLarge;
    }

    private void watch(long nanos) {
        limitNanos = nanos;
        touch();
        // One that comes earlier looks, finds that it is too early, and is set again: cheaper than a new one each time.
        if (timer < 0 || timerDue - lastSign > nanos) {
            vertx.cancelTimer(timer);
            lookAgainAfter(nanos);
        }
    }

    private void lookAgainAfter(long nanos) {
        timerDue = System.nanoTime() + nanos;
        timer = vertx.setTimer(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)), fired -> look());
    }

    private void look() {
        long silent = System.nanoTime() - lastSign;
        if (silent < limitNanos) {
            lookAgainAfter(limitNanos - silent);
            return;
        }
        if (upload.isAwaited()) {
            upload.giveUp();
        } else {
            timedOut = true;
        }
        upstream.reset(0, new TimeoutException("silent for " + TimeUnit.NANOSECONDS.toMillis(silent) + " ms"));
    }
}
