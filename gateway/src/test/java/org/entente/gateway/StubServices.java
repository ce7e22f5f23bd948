package org.entente.gateway;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Things that listen where the gateway looks for its services, until they are stopped. */
@ApplicationScoped
public class StubServices {

    private final Vertx vertx;
    private final List<Supplier<Future<Void>>> running = new CopyOnWriteArrayList<>();

    StubServices(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Starts a service that speaks HTTP. */
    public void http(Service service, Handler<HttpServerRequest> handler) {
        start(() -> vertx.createHttpServer()
                .requestHandler(handler)
                .listen(port(service), "127.0.0.1")
                .map(server -> server::close));
    }

    /** Starts a service that sends these bytes whatever it is asked, and then does what the handler says. */
    public void raw(Service service, String bytes, Handler<NetSocket> then) {
        start(() -> vertx.createNetServer()
                .connectHandler(socket ->
                        socket.handler(asked -> socket.write(bytes).onComplete(written -> then.handle(socket))))
                .listen(port(service), "127.0.0.1")
                .map(server -> server::close));
    }

    /** Tries again while the port of a service that was stopped just now is not free yet. */
    private void start(Supplier<Future<Supplier<Future<Void>>>> listen) {
        running.add(Awaitility.await()
                .ignoreException(CompletionException.class)
                .until(() -> await(listen.get()), Objects::nonNull));
    }

    /** Stops all that run. */
    public void stop() {
        running.forEach(close -> await(close.get()));
        running.clear();
    }

    private static int port(Service service) {
        String property = "entente.gateway.services." + service.label() + ".url";
        return ConfigProvider.getConfig().getValue(property, URI.class).getPort();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
