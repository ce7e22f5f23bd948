package org.entente.gateway.composite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;
import org.entente.gateway.ServiceAddress;
import org.entente.gateway.signals.UpstreamCall;
import org.entente.gateway.signals.UpstreamSignals;

/** The questions that one request costs: they share a deadline and a bound on what is held in memory for them. */
public final class Asking {

    private static final int OK = 200;

    private final Vertx vertx;
    private final Map<Service, HttpClient> clients;
    private final Map<Service, ServiceAddress> addresses;
    private final GatewayConfig.Composite limits;
    private final UpstreamSignals signals;
    private final Caller caller;
    private final long deadline;
    private final AtomicLong bytesLeft;
    private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean missing;

    Asking(
            Vertx vertx,
            Map<Service, HttpClient> clients,
            Map<Service, ServiceAddress> addresses,
            GatewayConfig.Composite limits,
            UpstreamSignals signals,
            Caller caller) {
        this.vertx = vertx;
        this.clients = clients;
        this.addresses = addresses;
        this.limits = limits;
        this.signals = signals;
        this.caller = caller;
        this.deadline = System.nanoTime() + limits.deadline().toNanos();
        this.bytesLeft = new AtomicLong(limits.answerBytes().asLongValue());
    }

    /**
     * Asks a service.
     *
     * @return its JSON object; fails with {@link Refused} if the question is not one that it takes, and with
     *     {@link Unavailable} if it gives no answer in time, or none that can be used
     */
    public Future<ObjectNode> ask(Call call) {
        Service service = call.service();
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        if (left.toMillis() < 1) {
            missing = true;
            return Future.failedFuture(Unavailable.late(service));
        }
        // Each question has its own, for each stands as a span of its own in the trace.
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(caller.headers());
        UpstreamCall measured = signals.begin(service, UpstreamSignals.Caller.COMPOSITE, "GET", headers);
        Exchange exchange = new Exchange(service, bytesLeft);
        underWay.add(exchange);
        long timer = vertx.setTimer(left.toMillis(), fired -> exchange.fail(Unavailable.late(service)));
        return exchange.send(
                        clients.get(service),
                        addresses
                                .get(service)
                                .request()
                                .setURI(call.uri())
                                .setHeaders(headers)
                                .setConnectTimeout(left.toMillis()))
                .onComplete(done -> {
                    missing |= done.cause() instanceof Unavailable;
                    vertx.cancelTimer(timer);
                    underWay.remove(exchange);
                    measure(measured, done.cause());
                });
    }

    private static void measure(UpstreamCall measured, Throwable failure) {
        if (failure == null) {
            measured.answered(OK);
        } else if (failure instanceof Refused refused) {
            measured.answered(refused.status());
        } else {
            measured.failed("no-answer");
        }
        measured.end();
    }

    /** Whether no question was left without an answer so far. */
    public boolean isComplete() {
        return !missing;
    }

    /** Nobody waits for the answer any more: what is under way is dropped, and its connections are free. */
    void giveUp() {
        underWay.forEach(exchange -> exchange.fail(Unavailable.late(exchange.service())));
    }
}
