package org.entente.gateway.replica;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;

/** The addresses of each service. */
@ApplicationScoped
public class Replicas {

    private final Vertx vertx;
    private final GatewayConfig config;
    private final Map<Service, ServiceReplicas> all = new EnumMap<>(Service.class);

    Replicas(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.config = config;
        for (Service service : Service.values()) {
            all.put(service, new ServiceReplicas(service, config.services().of(service)));
        }
    }

    void start(@Observes StartupEvent event) {
        all.values().forEach(replicas -> replicas.watch(vertx, config.upstream()));
    }

    /** Those of one service. */
    public ServiceReplicas of(Service service) {
        return all.get(service);
    }
}
