package org.entente.gateway.composite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
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

/** The questions that one request costs: they share a deadline and a bound on what is held in memory for them. */
public final class Asking {

    private final Vertx vertx;
    private final Map<Service, HttpClient> clients;
    private final Replicas replicas;
    private final Circuits circuits;
    private final GatewayConfig.Composite limits;
    private final Caller caller;
    private final long deadline;
    private final AtomicLong bytesLeft;
    private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean missing;

    Asking(
            Vertx vertx,
            Map<Service, HttpClient> clients,
            Replicas replicas,
            Circuits circuits,
            GatewayConfig.Composite limits,
            Caller caller) {
        this.vertx = vertx;
        this.clients = clients;
        this.replicas = replicas;
        this.circuits = circuits;
        this.limits = limits;
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
            return Future.failedFuture(Unavailable.notAwaited(service));
        }
        Circuit circuit = circuits.of(service);
        return circuit.enter().map(entered -> ask(call, left, entered)).orElseGet(() -> {
            missing = true;
            return Future.failedFuture(Unavailable.leftAlone(service, circuit.pauseSeconds()));
        });
    }

    private Future<ObjectNode> ask(Call call, Duration left, Circuit.Call entered) {
        Service service = call.service();
        Exchange exchange = new Exchange(service, bytesLeft);
        underWay.add(exchange);
        long timer = vertx.setTimer(left.toMillis(), fired -> exchange.fail(tooLate(exchange, left)));
        return exchange.send(
                        options -> replicas.of(service).connect(clients.get(service), options),
                        new RequestOptions()
                                .setURI(call.uri())
                                .setHeaders(caller.headers())
                                .setConnectTimeout(left.toMillis()))
                .onComplete(done -> {
                    missing |= done.cause() instanceof Unavailable;
                    vertx.cancelTimer(timer);
                    underWay.remove(exchange);
                    report(done, entered);
                });
    }

    /** A question that was still waiting for its turn, or got little time, says nothing of the service. */
    private Unavailable tooLate(Exchange exchange, Duration given) {
        boolean fair =
                exchange.isConnected() && given.compareTo(limits.deadline().dividedBy(2)) >= 0;
        return fair ? Unavailable.late(exchange.service()) : Unavailable.notAwaited(exchange.service());
    }

    private static void report(AsyncResult<ObjectNode> done, Circuit.Call entered) {
        if (done.cause() instanceof Unavailable why) {
            why.report(entered);
        } else {
            entered.answered();
        }
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
