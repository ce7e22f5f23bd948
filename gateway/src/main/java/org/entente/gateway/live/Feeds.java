package org.entente.gateway.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;
import org.entente.gateway.replica.Replicas;
import org.entente.gateway.replica.ServiceReplicas;

/** The feeds of all services. Made at the start: made by the first request, the tails would live on its context. */
@Startup
@ApplicationScoped
class Feeds {

    private final Map<Service, Feed> feeds = new EnumMap<>(Service.class);

    Feeds(Vertx vertx, GatewayConfig config, Replicas replicas, MeterRegistry meters) {
        for (Service service : Service.values()) {
            ServiceReplicas its = replicas.of(service);
            Tail tail = new Tail(service, new FeedClient(service, its, vertx, config, 1), vertx, config.live());
            FeedClient pages =
                    new FeedClient(service, its, vertx, config, config.live().catchUpConnections());
            feeds.put(service, new Feed(service, tail, pages));
            Gauge.builder("entente.gateway.feed.down", tail, followed -> followed.down() ? 1 : 0)
                    .description("1 while streams wait for a service whose feed cannot be followed")
                    .tag("service", service.label())
                    .register(meters);
        }
    }

    Feed of(Service service) {
        return feeds.get(service);
    }
}
