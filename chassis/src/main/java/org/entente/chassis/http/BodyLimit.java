package org.entente.chassis.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * Refuses large bodies, with a problem. Quarkus' own limit is one for all requests, and has to be that of the content of
 * imports, which is streamed into the database and has a quota of its own; all others are read into memory.
 */
@ApplicationScoped
public class BodyLimit {

    private static final int BAD_REQUEST = 400;

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
        if (declared != null && Long.parseLong(declared) > most) {
            refuse(request, most);
        } else if (declared == null && request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            read(context, most);
        } else {
            context.put(MOST_BYTES, most);
            context.next();
        }
    }

    /** Only who reads a body of unknown length can tell that it is too long; Quarkus' reader would tell it with no word. */
    private void read(RoutingContext context, long most) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        AtomicBoolean refused = new AtomicBoolean();
        request.exceptionHandler(failure -> context.fail(BAD_REQUEST, failure));
        request.handler(part -> {
            if (!refused.get() && body.length() + part.length() <= most) {
                body.appendBuffer(part);
            } else if (refused.compareAndSet(false, true)) {
                refuse(request, most);
            }
        });
        request.endHandler(ended -> {
            if (!refused.get()) {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            }
        });
        request.resume();
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
