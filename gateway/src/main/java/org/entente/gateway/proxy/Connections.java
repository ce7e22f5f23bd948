package org.entente.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;
import org.entente.gateway.replica.ServiceReplicas;

/**
 * Connections to one service. Each event loop has its own, so that an exchange stays on one thread from its first byte to
 * its last: over another thread's connection each way would cost that thread's waking up. How many are in use is bounded
 * for all threads and all addresses of the service together.
 */
final class Connections {

    /** As many as the gateway itself takes of a client; page tokens make links long. */
    private static final int MAX_HEADER_BYTES = 20 * 1024;

    private final Service service;
    private final ServiceReplicas replicas;
    private final Vertx vertx;
    private final GatewayConfig.Upstream config;
    private final Places places;
    private final ThreadLocal<HttpClient> clients = ThreadLocal.withInitial(() -> client(true));
    private final ThreadLocal<HttpClient> fresh = ThreadLocal.withInitial(() -> client(false));

    Connections(Service service, ServiceReplicas replicas, Vertx vertx, GatewayConfig.Upstream config) {
        this.service = service;
        this.replicas = replicas;
        this.vertx = vertx;
        this.config = config;
        this.places = new Places(
                vertx,
                config.poolSize(),
                config.queueSize(),
                config.connectTimeout().toMillis());
    }

    /** A request over a connection of this thread's, which holds a place until its answer has come or cannot come. */
    Future<HttpClientRequest> request(RequestOptions options) {
        return places.take().compose(place -> held(place, replicas.connect(ofThisThread(), options)));
    }

    /**
     * The same over a connection that nobody had before: where one of those that are kept has turned out to be dead, the
     * others may be too.
     */
    Future<HttpClientRequest> freshRequest(RequestOptions options) {
        return places.take().compose(place -> held(place, replicas.connectOnce(fresh.get(), options)));
    }

    private static Future<HttpClientRequest> held(Runnable place, Future<HttpClientRequest> connected) {
        return connected.onSuccess(request -> giveBackAfter(request, place)).onFailure(failure -> place.run());
    }

    /** The client that uses this thread's connections. */
    HttpClient ofThisThread() {
        return clients.get();
    }

    private static void giveBackAfter(HttpClientRequest request, Runnable place) {
        request.response()
                .onSuccess(answer -> answer.end().onComplete(over -> place.run()))
                .onFailure(failure -> place.run());
    }

    private HttpClient client(boolean keepAlive) {
        return vertx.httpClientBuilder()
                .with(ServiceReplicas.client(service.label(), config)
                        .setMaxHeaderSize(MAX_HEADER_BYTES)
                        .setKeepAlive(keepAlive))
                .with(new PoolOptions().setHttp1MaxSize(config.poolSize()))
                .build();
    }
}
