package org.entente.gateway.health;

import io.vertx.core.CompositeFuture;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;
import org.entente.gateway.ServiceAddress;
import org.entente.gateway.circuit.Circuits;
import org.entente.gateway.contract.ContractWatch;

/**
 * {@code /health}: the services' own readiness, all asked at once. The status is 200 for UP and for DEGRADED, when at
 * least one service answers, and 503 for DOWN. It is for people and dashboards; probes use {@code /q/health} of the
 * management port, for a gateway must not be restarted or left out because of a service.
 */
@ApplicationScoped
class ServiceHealth {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    /** The log has them all. */
    private static final int MOST_NAMED = 10;

    private final GatewayConfig config;
    private final Circuits circuits;
    private final ContractWatch contracts;
    private final HttpClient client;
    private final long deadlineMillis;
    private final AtomicReference<Future<JsonObject>> underWay = new AtomicReference<>();

    ServiceHealth(Vertx vertx, GatewayConfig config, Circuits circuits, ContractWatch contracts) {
        this.config = config;
        this.circuits = circuits;
        this.contracts = contracts;
        this.deadlineMillis = config.healthDeadline().toMillis();
        // Not the proxy's pools: a service that is only busy is not down.
        this.client = vertx.httpClientBuilder().with(new PoolOptions()).build();
    }

    void routes(@Observes Router router) {
        router.route("/health").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        shared().onSuccess(health -> context.response()
                        .setStatusCode("DOWN".equals(health.getString("status")) ? UNAVAILABLE : OK)
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Cache-Control", "no-store")
                        .end(health.toBuffer()))
                .onFailure(context::fail);
    }

    /** All who ask while the services are being asked share one round, for anybody may ask. */
    private Future<JsonObject> shared() {
        Future<JsonObject> current = underWay.get();
        if (current != null) {
            return current;
        }
        Future<JsonObject> round = ask();
        underWay.set(round);
        round.onComplete(done -> underWay.compareAndSet(round, null));
        return round;
    }

    private Future<JsonObject> ask() {
        List<Future<JsonObject>> answers = new ArrayList<>();
        for (Service service : Service.values()) {
            answers.add(ask(service));
        }
        return Future.all(answers).map(ServiceHealth::summary);
    }

    private Future<JsonObject> ask(Service service) {
        List<Future<JsonObject>> replicas =
                config.services().managementOf(service).stream().map(this::ask).toList();
        return Future.all(replicas).map(answers -> detailed(service, oneOf(answers)));
    }

    /** A service is up when one of its replicas is; how many are is told where it has several. */
    private static JsonObject oneOf(CompositeFuture answers) {
        List<JsonObject> all = answers.list();
        List<JsonObject> up =
                all.stream().filter(it -> "UP".equals(it.getString("status"))).toList();
        JsonObject one = up.isEmpty() ? all.get(0) : up.get(0);
        return all.size() == 1 ? one : one.put("ready", up.size()).put("replicas", all.size());
    }

    private Future<JsonObject> ask(ServiceAddress replica) {
        return client.request(replica.direct(new RequestOptions())
                        .setURI("/q/health/ready")
                        .setConnectTimeout(deadlineMillis)
                        .setIdleTimeout(deadlineMillis))
                .compose(HttpClientRequest::send)
                .map(answer -> answer.statusCode() == OK ? up() : down("answered " + answer.statusCode()))
                .timeout(deadlineMillis, TimeUnit.MILLISECONDS)
                .otherwise(failure -> down(failure instanceof TimeoutException ? "too slow" : "not reached"));
    }

    /** Neither a circuit nor a contract makes a service up or down: they tell what the gateway makes of it. */
    private JsonObject detailed(Service service, JsonObject answer) {
        answer.put("circuit", circuits.of(service).state().label());
        List<String> differences = contracts.differences(service).orElse(null);
        if (differences == null) {
            return answer.put("contract", "unknown");
        }
        answer.put("contract", differences.isEmpty() ? "same" : "differs");
        return differences.isEmpty()
                ? answer
                : answer.put(
                        "differences",
                        new JsonArray(differences.stream().limit(MOST_NAMED).toList()));
    }

    private static JsonObject summary(CompositeFuture answers) {
        JsonObject services = new JsonObject();
        int up = 0;
        for (Service service : Service.values()) {
            JsonObject answer = answers.resultAt(service.ordinal());
            services.put(service.label(), answer);
            up += "UP".equals(answer.getString("status")) ? 1 : 0;
        }
        String status = up == 0 ? "DOWN" : up == services.size() ? "UP" : "DEGRADED";
        return new JsonObject().put("status", status).put("services", services);
    }

    private static JsonObject up() {
        return new JsonObject().put("status", "UP");
    }

    private static JsonObject down(String reason) {
        return new JsonObject().put("status", "DOWN").put("reason", reason);
    }
}
