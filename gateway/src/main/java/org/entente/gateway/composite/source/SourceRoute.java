package org.entente.gateway.composite.source;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.gateway.Service;
import org.entente.gateway.composite.Asking;
import org.entente.gateway.composite.Composed;
import org.entente.gateway.composite.CompositeRoutes;
import org.entente.gateway.composite.Listing;
import org.entente.gateway.composite.Parameters;
import org.entente.gateway.composite.Refusal;

/**
 * Who cites a document. Datasets of trade name where they come from and cite nothing; what a record says of others is in
 * those others' citations.
 */
@ApplicationScoped
class SourceRoute {

    private static final String BY = "source";
    private static final List<Listing> CITING = List.of(
            new Listing("events", Service.EVENTS, "/v1/events", BY),
            new Listing("positions", Service.EVENTS, "/v1/positions", BY),
            new Listing("eventFigures", Service.EVENTS, "/v1/events/figures", BY),
            new Listing("activities", Service.AID, "/v1/aid/activities", BY),
            new Listing("statistics", Service.AID, "/v1/aid/statistics", BY),
            new Listing("aidFigures", Service.AID, "/v1/aid/figures", BY),
            new Listing("schemes", Service.TRADE, "/v1/trade/schemes", BY),
            new Listing("tradeFigures", Service.TRADE, "/v1/trade/figures", BY));
    private static final List<String> PARTS = CITING.stream().map(Listing::name).toList();

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    private final CompositeRoutes routes;

    SourceRoute(CompositeRoutes routes) {
        this.routes = routes;
    }

    void routes(@Observes Router router) {
        routes.serve(router, "/v1/sources/:id", SourceRoute::compose);
    }

    private static Future<Composed> compose(RoutingContext context, Asking asking) {
        String id = context.pathParam("id").toLowerCase(Locale.ROOT);
        Parameters parameters = Parameters.of(context, Set.of("pageSize", "parts"));
        Set<String> parts = parameters.choice("parts", PARTS);
        int pageSize = parameters.size("pageSize", PAGE, LARGEST_PAGE);
        if (!id.matches(UUID)) {
            throw Refusal.parameter("id", "'" + id + "' is not the id of a source, which is a UUID.");
        }
        List<Listing> asked = CITING.stream()
                .filter(listing -> parts.contains(listing.name()))
                .toList();
        return new CitedSource(id).compose(asking, asked, pageSize);
    }
}
