package org.entente.gateway.live;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.entente.gateway.http.Problem;

/** {@code /v1/changes}, which is to be read and nothing else. */
@ApplicationScoped
class ChangesRoute {

    private static final String PATH = "/v1/changes";
    private static final String METHODS = "GET, HEAD";

    private final Streams streams;

    ChangesRoute(Streams streams) {
        this.streams = streams;
    }

    void routes(@Observes Router router) {
        router.route(PATH).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(streams::answer);
        router.route(PATH).handler(ChangesRoute::refuse);
    }

    private static void refuse(RoutingContext context) {
        context.response().putHeader("Allow", METHODS);
        Problem.methodNotAllowed(METHODS).answer(context.request());
    }
}
