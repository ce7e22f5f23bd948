package org.entente.gateway.composite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;
import org.entente.gateway.circuit.Circuit;
import org.entente.gateway.circuit.Circuits;
import org.entente.gateway.replica.Replicas;
import org.entente.gateway.signals.UpstreamCall;
import org.entente.gateway.signals.UpstreamSignals;

/** The questions that one request costs: they share a deadline and a bound on what is held in memory for them. */
public final class Asking {

    private static final int OK = 200;

    /** What all askings share. */
    record Means(
            Vertx vertx,
            Map<Service, HttpClient> clients,
            Replicas replicas,
            Circuits circuits,
            GatewayConfig.Composite limits,
            UpstreamSignals signals) {}

    private final Means means;
    private final Caller caller;
    private final long deadline;
    private final AtomicLong bytesLeft;
    private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean missing;

    Asking(Means means, Caller caller) {
        this.means = means;
        this.caller = caller;
        this.deadline = System.nanoTime() + means.limits().deadline().toNanos();
        this.bytesLeft = new AtomicLong(means.limits().answerBytes().asLongValue());
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
            return Future.failedFuture(Unavailable.notAwaited(service));
        }
        Circuit circuit = means.circuits().of(service);
        return circuit.enter().map(entered -> ask(call, left, entered)).orElseGet(() -> {
            missing = true;
            return Future.failedFuture(Unavailable.leftAlone(service, circuit.pauseSeconds()));
        });
    }

    private Future<ObjectNode> ask(Call call, Duration left, Circuit.Call entered) {
        Service service = call.service();
        // Each question has its own, for each stands as a span of its own in the trace.
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(caller.headers());
        UpstreamCall measured = means.signals().begin(service, UpstreamSignals.Caller.COMPOSITE, "GET", headers);
        Exchange exchange = new Exchange(service, bytesLeft);
        underWay.add(exchange);
        long timer = means.vertx().setTimer(left.toMillis(), fired -> exchange.fail(tooLate(exchange, left)));
        return exchange.send(
                        options -> means.replicas()
                                .of(service)
                                .connect(means.clients().get(service), options),
                        new RequestOptions()
                                .setURI(call.uri())
                                .setHeaders(headers)
                                .setConnectTimeout(left.toMillis()))
                .onComplete(done -> {
                    missing |= done.cause() instanceof Unavailable;
                    means.vertx().cancelTimer(timer);
                    underWay.remove(exchange);
                    report(done.cause(), entered);
                    measure(done.cause(), measured);
                });
    }

    /** A question that was still waiting for its turn, or got little time, says nothing of the service. */
    private Unavailable tooLate(Exchange exchange, Duration given) {
        boolean fair = exchange.isConnected()
                && given.compareTo(means.limits().deadline().dividedBy(2)) >= 0;
        return fair ? Unavailable.late(exchange.service()) : Unavailable.notAwaited(exchange.service());
    }

    private static void report(Throwable failure, Circuit.Call entered) {
        if (failure instanceof Unavailable why) {
            why.report(entered);
        } else {
            entered.answered();
        }
    }

    private static void measure(Throwable failure, UpstreamCall measured) {
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
        underWay.forEach(exchange -> exchange.fail(Unavailable.notAwaited(exchange.service())));
    }
}
