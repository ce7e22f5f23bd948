package org.entente.chassis.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Refuses large bodies, with a problem. Quarkus' own limit is one for all requests, and has to be that of the content of
 * imports, which is streamed into the database and has a quota of its own; all others are read into memory.
 */
@ApplicationScoped
public class BodyLimit {

    /** Right after Quarkus' own limit, whose bound for bodies of unknown length is lowered here. */
    private static final int AFTER_QUARKUS = 1;

    /** As the reader of bodies looks it up. */
    private static final String MOST_BYTES = "io.quarkus.max-request-size";

    private static final Pattern STREAMED = Pattern.compile("/v1/[a-z-]+/imports/[^/]+/content/?");

    private final Vertx vertx;
    private final HttpLimits limits;

    BodyLimit(Vertx vertx, HttpLimits limits) {
        this.vertx = vertx;
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::bound, AFTER_QUARKUS);
    }

    private void bound(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() == HttpMethod.PUT
                && STREAMED.matcher(context.normalizedPath()).matches()) {
            context.next();
            return;
        }
        long most = limits.largestBody().asLongValue();
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared == null) {
            context.put(MOST_BYTES, most);
        } else if (Long.parseLong(declared) > most) {
            refuse(request, most);
            return;
        }
        context.next();
    }

    private void refuse(HttpServerRequest request, long most) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/body-too-large");
        problem.put("title", "Body too large");
        problem.put("status", 413);
        problem.put("detail", "The body is over the limit of " + most + " bytes.");
        problem.put("instance", request.path());
        problem.put("requestId", id);
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(RequestIds.HEADER, id)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(Json.write(problem));
        linger(request);
    }

    /** To close at once would reset the connection under a client that is still sending, and take the answer from it. */
    private void linger(HttpServerRequest request) {
        request.resume();
        vertx.setTimer(limits.linger().toMillis(), fired -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
