package org.entente.gateway.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.entente.gateway.GatewayConfig;

/**
 * Refuses long heads with a problem. The server library has bounds of its own above these, at which it answers 414 or 431
 * without a body and closes: there is no request yet.
 */
@ApplicationScoped
class HeadLimit {

    /** Below 300, where the CORS filter is, for a browser must be able to read the refusal. */
    private static final int AFTER_CORS = 290;

    /** The colon, the space and the end of a header's line. */
    private static final int AROUND = 4;

    private final long address;
    private final long headers;

    HeadLimit(GatewayConfig config) {
        address = config.head().address().asLongValue();
        headers = config.head().headers().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_CORS);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri() != null && request.uri().length() > address) {
            Problem.addressTooLong(address).answer(request);
        } else if (size(request) > headers) {
            Problem.headersTooLarge(headers).answer(request);
        } else {
            context.next();
        }
    }

    private static long size(HttpServerRequest request) {
        long size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + AROUND;
        }
        return size;
    }
}
