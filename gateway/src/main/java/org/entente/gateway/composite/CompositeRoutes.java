package org.entente.gateway.composite;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.entente.gateway.http.Problem;
import org.jboss.logging.Logger;

/** Puts composite answers at their paths, which are to be read and nothing else. */
@ApplicationScoped
public class CompositeRoutes {

    private static final Logger LOG = Logger.getLogger(CompositeRoutes.class);
    private static final String METHODS = "GET, HEAD";

    private final Upstreams upstreams;

    CompositeRoutes(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /** Makes an answer to one request. */
    @FunctionalInterface
    public interface Composer {
        /** @throws Refusal if the request is not one that is answered */
        Future<Composed> compose(RoutingContext context, Asking asking);
    }

    /** Answers at a path of the router's kind, such as {@code /v1/sources/:id}. */
    public void serve(Router router, String path, Composer composer) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(context -> answer(context, composer));
        router.route(path).handler(context -> {
            context.response().putHeader("Allow", METHODS);
            Problem.methodNotAllowed(METHODS).answer(context.request());
        });
    }

    private void answer(RoutingContext context, Composer composer) {
        try {
            composer.compose(context, upstreams.asking(context))
                    .onSuccess(composed -> composed.answer(context))
                    .onFailure(failure -> refuse(context, failure));
        } catch (Refusal refusal) {
            refusal.problem().answer(context.request());
        }
    }

    private static void refuse(RoutingContext context, Throwable failure) {
        if (context.response().closed()) {
            return;
        }
        if (failure instanceof Refusal refusal) {
            refusal.problem().answer(context.request());
        } else {
            LOG.error("A composite answer failed", failure);
            Problem.internal().answer(context.request());
        }
    }
}
