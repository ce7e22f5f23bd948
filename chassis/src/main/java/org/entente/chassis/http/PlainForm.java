package org.entente.chassis.http;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/** What a request must be like to be answered without the way through JAX-RS, whatever it asks for. */
public final class PlainForm {

    private static final Set<String> JSON = Set.of("application/json", "*/*");

    private PlainForm() {}

    /** Whether JSON is asked for in so many words or none, and the request's trace is not recorded. */
    public static boolean isAskedFor(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return (accepted == null || JSON.contains(accepted))
                && !Span.current().getSpanContext().isSampled();
    }
}
