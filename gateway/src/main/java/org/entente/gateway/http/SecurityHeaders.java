package org.entente.gateway.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Tells browsers what an answer may never be used for. Answers are data, read by scripts of any origin; only the
 * explorer at {@code /} and the contract's reader at {@code /docs} are pages, and they load nothing from elsewhere.
 */
@ApplicationScoped
class SecurityHeaders {

    private static final int JUST_AFTER_THE_REQUEST_ID = 9_000;
    private static final String READER = "/docs";
    private static final String FILES = "/static/";
    private static final Set<String> EXPLORER = Set.of("/", "/index.html");

    private static final CharSequence NO_SNIFFING = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence READERS = HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** The page starts itself by a script within it, and its styles stand in elements. */
    private static final String READER_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    /** Scripts and styles are files of the gateway; an exported picture is drawn from one that the page itself has made. */
    private static final String EXPLORER_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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
        boolean reader = path != null && path.startsWith(READER);
        boolean explorer = path != null && EXPLORER.contains(path);
        boolean page = reader || explorer || path != null && path.startsWith(FILES);
        headers.set(NO_SNIFFING, "nosniff");
        headers.set(REFERRER, "no-referrer");
        headers.set(POLICY, explorer ? EXPLORER_POLICY : reader ? READER_POLICY : DATA_POLICY);
        headers.set(READERS, page ? "same-origin" : "cross-origin");
        // Over plain HTTP the header must not be sent (RFC 6797, 7.2).
        if ("https".equals(clients.scheme(context.request()))) {
            headers.set("Strict-Transport-Security", HSTS);
        }
    }
}
