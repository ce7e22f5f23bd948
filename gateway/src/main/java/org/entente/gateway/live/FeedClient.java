package org.entente.gateway.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;
import org.entente.gateway.replica.ServiceReplicas;

/** Asks one service's feed. It has connections of its own: live streams take none of those that the proxy passes. */
final class FeedClient {

    private final Service service;
    private final ServiceReplicas replicas;
    private final GatewayConfig.Live config;
    private final HttpClient client;

    /** @param connections how many requests are under way at most; what is more waits its turn */
    FeedClient(Service service, ServiceReplicas replicas, Vertx vertx, GatewayConfig config, int connections) {
        this.service = service;
        this.replicas = replicas;
        this.config = config.live();
        this.client = vertx.httpClientBuilder()
                .with(ServiceReplicas.client("live-" + service.label(), config.upstream()))
                // Each stream waits for one answer at a time, so that the streams' number bounds the queue.
                .with(new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(-1))
                .build();
    }

    /**
     * The changes after a place.
     *
     * @param wait how long the service may hold the answer back while there is none; whole seconds
     * @param maxBytes the longest answer of more than one change, beyond which it is {@link FeedFault.TooLarge}
     */
    Future<Page> page(FeedCall call, Cursor after, Duration wait, int size, long maxBytes) {
        String query = "after=" + after + "&pageSize=" + size + (wait.isZero() ? "" : "&wait=" + wait.toSeconds());
        return ask(call, query, wait, size == 1 ? config.answerBytes().asLongValue() : maxBytes);
    }

    /** The feed's present end. */
    Future<Cursor> end(FeedCall call) {
        return ask(
                        call,
                        "after=now&pageSize=1",
                        Duration.ZERO,
                        config.answerBytes().asLongValue())
                .map(Page::next);
    }

    /** Fails with {@link FeedFault.FilterRefused} if the service does not know what the filter is about. */
    Future<Void> check(Filter filter) {
        String query = "after=now&pageSize=1" + filter.query();
        return ask(new FeedCall(), query, Duration.ZERO, config.answerBytes().asLongValue())
                .mapEmpty();
    }

    private Future<Page> ask(FeedCall call, String query, Duration wait, long maxBytes) {
        long patience = wait.plus(config.answerTimeout()).toMillis();
        return call.send(
                options -> replicas.connect(client, options),
                new RequestOptions()
                        .setURI("/v1/" + service.label() + "/changes?" + query)
                        .putHeader("Accept", "application/json")
                        // For a turn in the queue; the connection itself has the client's own timeout.
                        .setConnectTimeout(config.turnTimeout().toMillis())
                        .setIdleTimeout(patience),
                maxBytes);
    }
}
