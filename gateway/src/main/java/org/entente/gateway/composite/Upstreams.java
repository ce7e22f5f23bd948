package org.entente.gateway.composite;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;
import org.entente.gateway.ServiceAddress;
import org.entente.gateway.signals.UpstreamSignals;

/**
 * The connections on which composite answers ask the services: other ones than those of the proxy, for one page costs a
 * service many questions, and who asks it directly must not wait for them.
 */
@ApplicationScoped
public class Upstreams {

    private final Vertx vertx;
    private final GatewayConfig.Composite limits;
    private final UpstreamSignals signals;
    private final Map<Service, HttpClient> clients = new EnumMap<>(Service.class);
    private final Map<Service, ServiceAddress> addresses = new EnumMap<>(Service.class);

    Upstreams(Vertx vertx, GatewayConfig config, UpstreamSignals signals) {
        this.vertx = vertx;
        this.limits = config.composite();
        this.signals = signals;
        int connectMillis = Math.toIntExact(config.upstream().connectTimeout().toMillis());
        for (Service service : Service.values()) {
            addresses.put(service, config.services().of(service));
            clients.put(
                    service,
                    vertx.httpClientBuilder()
                            .with(new HttpClientOptions()
                                    .setName("composite-" + service.label())
                                    .setConnectTimeout(connectMillis))
                            .with(new PoolOptions()
                                    .setHttp1MaxSize(limits.poolSize())
                                    .setMaxWaitQueueSize(limits.queueSize()))
                            .build());
        }
    }

    /** Begins an answer to this request: from now on its deadline runs. */
    Asking asking(RoutingContext context) {
        Asking asking = new Asking(vertx, clients, addresses, limits, signals, Caller.of(context.request()));
        context.addEndHandler(over -> asking.giveUp());
        return asking;
    }
}
