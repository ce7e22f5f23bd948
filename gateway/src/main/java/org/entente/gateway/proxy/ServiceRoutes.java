package org.entente.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;
import org.entente.gateway.circuit.Circuits;
import org.entente.gateway.http.BodyLimit;
import org.entente.gateway.http.ClientAddress;
import org.entente.gateway.signals.UpstreamSignals;

/** Puts each service behind its public paths, with a pool of its own: a slow service holds up none of the others. */
@ApplicationScoped
class ServiceRoutes {

    /** As many as the gateway itself takes of a client; page tokens make links long. */
    private static final int MAX_HEADER_BYTES = 20 * 1024;

    private final Vertx vertx;
    private final GatewayConfig config;
    private final ServiceProxy.Door door;

    ServiceRoutes(
            Vertx vertx,
            GatewayConfig config,
            BodyLimit bodyLimit,
            ClientAddress clients,
            Circuits circuits,
            UpstreamSignals signals) {
        this.vertx = vertx;
        this.config = config;
        this.door = new ServiceProxy.Door(bodyLimit, clients, circuits, signals);
    }

    void routes(@Observes Router router) {
        for (Service service : Service.values()) {
            ServiceProxy proxy = new ServiceProxy(service, vertx, client(service), config, door);
            for (String root : service.roots()) {
                router.route(root + "/*").handler(context -> proxy.handle(context.request()));
            }
        }
    }

    private HttpClient client(Service service) {
        GatewayConfig.Upstream upstream = config.upstream();
        return vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setName(service.label())
                        .setConnectTimeout(
                                Math.toIntExact(upstream.connectTimeout().toMillis()))
                        .setMaxHeaderSize(MAX_HEADER_BYTES))
                .with(new PoolOptions().setHttp1MaxSize(upstream.poolSize()).setMaxWaitQueueSize(upstream.queueSize()))
                .build();
    }
}
