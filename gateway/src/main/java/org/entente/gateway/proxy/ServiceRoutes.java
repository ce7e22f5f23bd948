package org.entente.gateway.proxy;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;
import org.entente.gateway.circuit.Circuits;
import org.entente.gateway.http.BodyLimit;
import org.entente.gateway.http.ClientAddress;
import org.entente.gateway.replica.Replicas;
import org.entente.gateway.signals.UpstreamSignals;

/** Puts each service behind its public paths, with a pool of its own: a slow service holds up none of the others. */
@ApplicationScoped
class ServiceRoutes {

    /** Nearly all requests are for a service, and no other route lies within its paths: none need be compared before. */
    private static final int BEFORE_THE_OTHERS = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

    private final Vertx vertx;
    private final GatewayConfig config;
    private final Replicas replicas;
    private final ServiceProxy.Door door;

    ServiceRoutes(
            Vertx vertx,
            GatewayConfig config,
            BodyLimit bodyLimit,
            ClientAddress clients,
            Circuits circuits,
            Replicas replicas,
            UpstreamSignals signals) {
        this.vertx = vertx;
        this.config = config;
        this.replicas = replicas;
        this.door = new ServiceProxy.Door(bodyLimit, clients, circuits, signals);
    }

    void routes(@Observes Router router) {
        for (Service service : Service.values()) {
            Connections connections = new Connections(service, replicas.of(service), vertx, config.upstream());
            ServiceProxy proxy = new ServiceProxy(service, vertx, connections, config, door);
            for (String root : service.roots()) {
                router.route(root + "/*").order(BEFORE_THE_OTHERS).handler(context -> proxy.handle(context.request()));
            }
        }
    }
}
