package org.entente.gateway.replica;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;
import org.entente.gateway.ServiceAddress;
import org.jboss.logging.Logger;

/**
 * The addresses of one service, asked in turn. One that takes no connections is passed over, whatever the method, for
 * nothing was sent to it yet. One that says {@code Connection: close} was asked to stop and gets nothing new. A look at
 * each, once in the probe interval, tells who is back.
 *
 * <p>Of a service with one address nothing is known and nothing asked: what stands behind it, such as a Service of
 * Kubernetes, knows better.
 */
public final class ServiceReplicas {

    private static final Logger LOG = Logger.getLogger(ServiceReplicas.class);
    private static final String PROBE = "/q/serving";

    /** As much as is read at a time: handed on in the library's pieces of 8 KiB, a page would be written in four. */
    private static final int PIECE = 64 * 1024;

    private final Service service;
    private final List<Replica> all;
    private final AtomicInteger turn = new AtomicInteger();

    ServiceReplicas(Service service, List<ServiceAddress> addresses) {
        this.service = service;
        this.all = addresses.stream().map(Replica::new).toList();
    }

    /** Options of a client for it, whose connections end before a replica that was asked to stop ends them. */
    public static HttpClientOptions client(String name, GatewayConfig.Upstream config) {
        return new HttpClientOptions()
                .setName(name)
                .setMaxChunkSize(PIECE)
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setKeepAliveTimeout(Math.toIntExact(config.keepAlive().toSeconds()));
    }

    /**
     * Connects to the address whose turn it is, or else to another one.
     *
     * @param client that keeps its connections: a replica that closes one then says that it stops
     * @param options of the request; host, port and TLS are set here
     */
    public Future<HttpClientRequest> connect(HttpClient client, RequestOptions options) {
        return connect(client, options, this::listen);
    }

    /** The same by a client that keeps no connection, so that each answer closes its own and says nothing by that. */
    public Future<HttpClientRequest> connectOnce(HttpClient client, RequestOptions options) {
        return connect(client, options, (replica, request) -> {});
    }

    private Future<HttpClientRequest> connect(
            HttpClient client, RequestOptions options, BiConsumer<Replica, HttpClientRequest> listening) {
        return all.size() == 1
                ? client.request(all.get(0).direct(options))
                : connect(client, options, listening, inOrder(), 0);
    }

    private Future<HttpClientRequest> connect(
            HttpClient client,
            RequestOptions options,
            BiConsumer<Replica, HttpClientRequest> listening,
            List<Replica> order,
            int place) {
        Replica replica = order.get(place);
        return client.request(replica.direct(options))
                .onSuccess(request -> listening.accept(replica, request))
                .recover(failure -> {
                    if (!(failure instanceof IOException)) {
                        return Future.failedFuture(failure);
                    }
                    note(replica, Replica.State.GONE);
                    return place + 1 < order.size()
                            ? connect(client, options, listening, order, place + 1)
                            : Future.failedFuture(failure);
                });
    }

    /** Those that serve in turn, the others behind them. */
    private List<Replica> inOrder() {
        int first = Math.floorMod(turn.getAndIncrement(), all.size());
        List<Replica> order = new ArrayList<>(all.subList(first, all.size()));
        order.addAll(all.subList(0, first));
        order.sort(Comparator.comparing(Replica::state));
        return order;
    }

    /** Hears what the answer says of the replica. */
    private void listen(Replica replica, HttpClientRequest request) {
        request.response().onSuccess(answer -> {
            if (saysThatItStops(answer)) {
                note(replica, Replica.State.LEAVING);
            }
        });
    }

    /** Looks at all, if there are several. */
    void watch(Vertx vertx, GatewayConfig.Upstream config) {
        if (all.size() == 1) {
            return;
        }
        long interval = config.probeInterval().toMillis();
        HttpClient client = vertx.createHttpClient(client("probe-" + service.label(), config));
        vertx.setPeriodic(interval, fired -> all.forEach(replica -> probe(client, replica, interval)));
    }

    private void probe(HttpClient client, Replica replica, long patience) {
        RequestOptions options =
                new RequestOptions().setURI(PROBE).setConnectTimeout(patience).setIdleTimeout(patience);
        client.request(replica.direct(options))
                .compose(HttpClientRequest::send)
                .timeout(patience, TimeUnit.MILLISECONDS)
                .onSuccess(answer ->
                        note(replica, saysThatItStops(answer) ? Replica.State.LEAVING : Replica.State.SERVING))
                .onFailure(failure -> {
                    if (failure instanceof ConnectException || replica.misses()) {
                        note(replica, Replica.State.GONE);
                    }
                });
    }

    private static boolean saysThatItStops(HttpClientResponse answer) {
        return answer.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true);
    }

    private void note(Replica replica, Replica.State state) {
        if (replica.becomes(state)) {
            LOG.infof("%s at %s: %s", service.label(), replica, state);
        }
    }
}
