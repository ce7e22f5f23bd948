package org.entente.gateway.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Sends clients and proxies elsewhere once this process was asked to stop: each answer says {@code Connection: close}, so
 * that none begins a request on a connection that is about to end.
 */
@ApplicationScoped
class Draining {

    /** Before all that answers. */
    private static final int FIRST = 10_000;

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
}
