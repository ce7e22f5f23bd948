package org.entente.gateway.composite.search;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.gateway.Service;
import org.entente.gateway.composite.Asking;
import org.entente.gateway.composite.Composed;
import org.entente.gateway.composite.CompositeRoutes;
import org.entente.gateway.composite.Composition;
import org.entente.gateway.composite.Documents;
import org.entente.gateway.composite.Listing;
import org.entente.gateway.composite.Parameters;
import org.entente.gateway.composite.Refusal;

/**
 * Asks each service for the words. The kinds of records stay apart: a rank means something only among those that one
 * service has ranked.
 */
@ApplicationScoped
class SearchRoute {

    private static final List<Listing> SEARCHED = List.of(
            new Listing("actors", Service.EVENTS, "/v1/actors", "name"),
            new Listing("events", Service.EVENTS, "/v1/events?sort=relevance", "q"),
            new Listing("positions", Service.EVENTS, "/v1/positions?sort=relevance", "q"),
            new Listing("eventFigures", Service.EVENTS, "/v1/events/figures", "q"),
            new Listing("activities", Service.AID, "/v1/aid/activities", "q"),
            new Listing("aidFigures", Service.AID, "/v1/aid/figures", "q"),
            new Listing("schemes", Service.TRADE, "/v1/trade/schemes", "q"),
            new Listing("tradeFigures", Service.TRADE, "/v1/trade/figures", "q"));
    private static final List<String> PARTS =
            SEARCHED.stream().map(Listing::name).toList();

    private static final int PAGE = 10;
    private static final int LARGEST_PAGE = 100;

    private final CompositeRoutes routes;

    SearchRoute(CompositeRoutes routes) {
        this.routes = routes;
    }

    void routes(@Observes Router router) {
        routes.serve(router, "/v1/search", SearchRoute::compose);
    }

    private static Future<Composed> compose(RoutingContext context, Asking asking) {
        Parameters parameters = Parameters.of(context, Set.of("q", "pageSize", "parts"));
        Set<String> parts = parameters.choice("parts", PARTS);
        int pageSize = parameters.size("pageSize", PAGE, LARGEST_PAGE);
        String words = parameters.text("q");
        if (words == null || words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw Refusal.parameter("q", "A search needs words, such as q=vaccine.");
        }
        Composition composition = new Composition(
                asking, Documents.object().put("q", words), Map.of("q", "q", "name", "q", "pageSize", "pageSize"));
        SEARCHED.stream()
                .filter(list -> parts.contains(list.name()))
                .forEach(list -> composition.add(list.name(), list.firstPage(asking, words, pageSize)));
        return composition.settle();
    }
}
