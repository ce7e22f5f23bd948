package org.entente.gateway.http;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gives each request its id: the client's own where that is harmless in a log line, else a new one. The id stands in the
 * request's header from then on, so that whoever handles the request, here or in a service, finds it in one place.
 */
@ApplicationScoped
public class RequestId {

    /** The header that carries the id, in and out. */
    public static final String HEADER = "X-Request-Id";

    /** The same with its hash, for those who look it up in each request. */
    public static final CharSequence NAME = HttpHeaders.createOptimized(HEADER);

    private static final int BEFORE_ALL_OTHER_FILTERS = 10_000;
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The id of a request that has passed the filter. */
    public static String of(HttpServerRequest request) {
        return request.getHeader(NAME);
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    // Each time, for a rerouted request comes by again and has lost its handlers.
                    give(context);
                    context.next();
                },
                BEFORE_ALL_OTHER_FILTERS);
    }

    /** Gives the request its id, unless it has it; some are refused before any filter sees them. */
    static void ensure(RoutingContext context) {
        if (context.get(HEADER) == null) {
            give(context);
        }
    }

    private static void give(RoutingContext context) {
        List<String> offered = context.request().headers().getAll(NAME);
        // Fast, for an id tells requests apart and is no secret.
        String id = offered.size() == 1 && HARMLESS.matcher(offered.get(0)).matches()
                ? offered.get(0)
                : UuidCreator.getRandomBasedFast().toString();
        context.put(HEADER, id);
        context.request().headers().set(NAME, id);
        context.addHeadersEndHandler(written -> context.response().putHeader(NAME, id));
    }
}
