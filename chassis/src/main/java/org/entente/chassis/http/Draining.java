package org.entente.chassis.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Sends clients elsewhere once this process was asked to stop: each answer says {@code Connection: close}, so that none
 * begins a request on a connection that is about to end. Whoever wants to know without asking for anything looks at
 * {@code /q/serving}.
 */
@ApplicationScoped
class Draining {

    /** Before all that answers. */
    private static final int FIRST = 10_000;

    private static final int NO_CONTENT = 204;

    private volatile boolean draining;

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        draining = true;
    }

    void filter(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (draining) {
                        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                    }
                    context.next();
                },
                FIRST);
    }

    void route(@Observes Router router) {
        router.get("/q/serving")
                .handler(context -> context.response().setStatusCode(NO_CONTENT).end());
    }
}
