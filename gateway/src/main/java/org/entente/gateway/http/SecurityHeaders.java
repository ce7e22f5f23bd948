package org.entente.gateway.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells browsers what an answer may never be used for. Answers are data, read by scripts of any origin; only the page at
 * {@code /docs} is a page, and it loads nothing from elsewhere.
 */
@ApplicationScoped
class SecurityHeaders {

    private static final int JUST_AFTER_THE_REQUEST_ID = 9_000;
    private static final String PAGE = "/docs";

    private static final CharSequence NO_SNIFFING = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence READERS = HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** The page starts itself by a script within it, and its styles stand in elements. */
    private static final String PAGE_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    /** Half a year, as long as a browser may hold a promise that the operator did not make word by word. */
    private static final String HSTS = "max-age=15768000";

    private final ClientAddress clients;

    SecurityHeaders(ClientAddress clients) {
        this.clients = clients;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    set(context);
                    context.next();
                },
                JUST_AFTER_THE_REQUEST_ID);
    }

    private void set(RoutingContext context) {
        MultiMap headers = context.response().headers();
        String path = context.request().path();
        boolean page = path != null && path.startsWith(PAGE);
        headers.set(NO_SNIFFING, "nosniff");
        headers.set(REFERRER, "no-referrer");
        headers.set(POLICY, page ? PAGE_POLICY : DATA_POLICY);
        headers.set(READERS, page ? "same-origin" : "cross-origin");
        // Over plain HTTP the header must not be sent (RFC 6797, 7.2).
        if ("https".equals(clients.scheme(context.request()))) {
            headers.set("Strict-Transport-Security", HSTS);
        }
    }
}
