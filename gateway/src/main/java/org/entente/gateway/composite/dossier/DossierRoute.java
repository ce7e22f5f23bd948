package org.entente.gateway.composite.dossier;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.entente.gateway.composite.CompositeRoutes;

@ApplicationScoped
class DossierRoute {

    private final CompositeRoutes routes;

    DossierRoute(CompositeRoutes routes) {
        this.routes = routes;
    }

    void routes(@Observes Router router) {
        routes.serve(router, "/v1/dossiers/:a/:b", (context, asking) -> new Dossier(asking, DossierQuestion.of(context))
                .compose());
    }
}
