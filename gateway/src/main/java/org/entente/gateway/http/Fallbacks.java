package org.entente.gateway.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Answers what nobody else has: unknown paths, and failures of the gateway's own. */
@ApplicationScoped
class Fallbacks {

    private static final Logger LOG = Logger.getLogger(Fallbacks.class);
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    void routes(@Observes Router router) {
        // These are found before a route is looked for, so that no route's handler hears of them.
        router.errorHandler(BAD_REQUEST, Fallbacks::explain);
        router.errorHandler(NOT_FOUND, Fallbacks::explain);
        router.route()
                .order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT)
                .handler(context -> Problem.notFound(context.request().path()).answer(context.request()))
                .failureHandler(Fallbacks::explain);
    }

    private static void explain(RoutingContext context) {
        if (context.response().headWritten()) {
            context.request().connection().close();
            return;
        }
        RequestId.ensure(context);
        if (context.statusCode() == BAD_REQUEST || context.statusCode() == NOT_FOUND) {
            Problem.malformed().answer(context.request());
            return;
        }
        LOG.errorf(context.failure(), "Request %s failed", RequestId.of(context.request()));
        Problem.internal().answer(context.request());
    }
}
