package org.entente.gateway.composite.timeline;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.entente.gateway.composite.CompositeRoutes;

@ApplicationScoped
class TimelineRoute {

    private final CompositeRoutes routes;

    TimelineRoute(CompositeRoutes routes) {
        this.routes = routes;
    }

    void routes(@Observes Router router) {
        routes.serve(router, "/v1/timelines", (context, asking) -> new Timeline(asking, TimelineQuestion.of(context))
                .compose());
    }
}
