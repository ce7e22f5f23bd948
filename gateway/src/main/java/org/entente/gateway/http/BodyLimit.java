package org.entente.gateway.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.gateway.GatewayConfig;

/** Refuses bodies over Quarkus' limit with a problem, where Quarkus by itself sends an empty answer. */
@Singleton
public class BodyLimit {

    /** Below 300, where the CORS filter is, for a browser must be able to read the refusal. */
    private static final int AFTER_CORS = 250;

    private final Vertx vertx;
    private final long bytes;
    private final long lingerMillis;

    BodyLimit(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            GatewayConfig config) {
        this.vertx = vertx;
        this.bytes = limit.asLongValue();
        this.lingerMillis = config.lingerAfterRefusal().toMillis();
    }

    /** The longest body that is passed on. */
    public long bytes() {
        return bytes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseDeclared, AFTER_CORS);
    }

    private void refuseDeclared(RoutingContext context) {
        String declared = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared == null || Long.parseLong(declared) <= bytes) {
            context.next();
            return;
        }
        Problem.bodyTooLarge(bytes).answer(context.request());
        linger(context.request());
    }

    /**
     * Reads on for a moment, dropping what comes, and then closes. To close at once would reset the connection under a
     * client that is still sending, and take the refusal away from it.
     */
    public void linger(HttpServerRequest request) {
        request.resume();
        vertx.setTimer(lingerMillis, fired -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
