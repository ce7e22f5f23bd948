package org.entente.gateway.composite;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;
import org.entente.gateway.circuit.Circuits;
import org.entente.gateway.replica.Replicas;
import org.entente.gateway.replica.ServiceReplicas;
import org.entente.gateway.signals.UpstreamSignals;

/**
 * The connections on which composite answers ask the services: other ones than those of the proxy, for one page costs a
 * service many questions, and who asks it directly must not wait for them.
 */
@ApplicationScoped
public class Upstreams {

    private final Asking.Means means;

    Upstreams(Vertx vertx, GatewayConfig config, Replicas replicas, Circuits circuits, UpstreamSignals signals) {
        GatewayConfig.Composite limits = config.composite();
        Map<Service, HttpClient> clients = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            clients.put(
                    service,
                    vertx.httpClientBuilder()
                            .with(ServiceReplicas.client("composite-" + service.label(), config.upstream()))
                            .with(new PoolOptions()
                                    .setHttp1MaxSize(limits.poolSize())
                                    .setMaxWaitQueueSize(limits.queueSize()))
                            .build());
        }
        this.means = new Asking.Means(vertx, clients, replicas, circuits, limits, signals);
    }

    /** Begins an answer to this request: from now on its deadline runs. */
    Asking asking(RoutingContext context) {
        Asking asking = new Asking(means, Caller.of(context.request()));
        context.addEndHandler(over -> asking.giveUp());
        return asking;
    }
}
