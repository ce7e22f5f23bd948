package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;
import org.entente.gateway.replica.Replicas;
import org.jboss.logging.Logger;

/**
 * Compares what the services that run say of themselves with the contract that this gateway was built with, from time to
 * time. A difference is told in a metric and in health, and stops nothing: it is an ordinary state while a release goes
 * out.
 */
@ApplicationScoped
public class ContractWatch {

    private static final Logger LOG = Logger.getLogger(ContractWatch.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;

    private final Vertx vertx;
    private final GatewayConfig config;
    private final Replicas replicas;
    private final HttpClient client;
    private final JsonNode merged;
    private final Map<Service, List<String>> differences = new ConcurrentHashMap<>();

    ContractWatch(Vertx vertx, GatewayConfig config, Replicas replicas, MergedContract contract, MeterRegistry meters) {
        this.vertx = vertx;
        this.config = config;
        this.replicas = replicas;
        this.client = vertx.httpClientBuilder().with(new PoolOptions()).build();
        this.merged = contract.tree();
        for (Service service : Service.values()) {
            Gauge.builder("entente.gateway.contract.differences", () -> count(service))
                    .description("What differs between a live service and the gateway's contract; NaN if not known")
                    .tag("service", service.label())
                    .register(meters);
        }
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(config.contractInterval().toMillis(), fired -> checkAll());
    }

    /** What differs in a service, or nothing while it has not been asked with success. */
    public Optional<List<String>> differences(Service service) {
        return Optional.ofNullable(differences.get(service));
    }

    private Double count(Service service) {
        return differences(service).map(list -> (double) list.size()).orElse(Double.NaN);
    }

    /** Asks all services; done when each has answered or failed. A service that does not answer stays as it was known. */
    Future<Void> checkAll() {
        return Future.join(List.of(Service.values()).stream().map(this::check).toList())
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private Future<Void> check(Service service) {
        long patience = config.upstream().responseTimeout().toMillis();
        RequestOptions question = new RequestOptions()
                .setURI("/q/openapi?format=json")
                .setConnectTimeout(patience)
                .setIdleTimeout(patience);
        return replicas.of(service)
                .connect(client, question)
                .compose(HttpClientRequest::send)
                .compose(ContractWatch::document)
                .compose(body -> vertx.executeBlocking(() -> compare(service, body)))
                .onSuccess(found -> note(service, found))
                .onFailure(failure -> LOG.debugf("%s: no contract: %s", service.label(), failure))
                .mapEmpty();
    }

    private static Future<Buffer> document(HttpClientResponse answer) {
        return answer.statusCode() == OK
                ? answer.body()
                : Future.failedFuture(new IOException("answered " + answer.statusCode()));
    }

    private List<String> compare(Service service, Buffer body) throws IOException {
        return new LiveDocument(service, JSON.readTree(body.getBytes())).differences(merged);
    }

    private void note(Service service, List<String> found) {
        List<String> before = differences.put(service, found);
        if (!found.isEmpty() && !found.equals(before)) {
            LOG.warnf("%s: the service's contract differs from the gateway's in %s", service.label(), found);
        }
    }
}
