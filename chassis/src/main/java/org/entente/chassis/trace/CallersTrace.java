package org.entente.chassis.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the trace of a request where spans are not made: log lines and change events name that of the caller, unchanged,
 * as W3C Trace Context section 4 has it of those who take no part, and one of their own where the caller names none.
 */
@Singleton
class CallersTrace {

    static final String DISABLED = "quarkus.otel.sdk.disabled";

    /** Before all that logs or writes, and after what counts requests that are being answered. */
    private static final int EARLY = 9_000;

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final IdGenerator IDS = IdGenerator.random();

    private static final TextMapGetter<HttpServerRequest> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(HttpServerRequest request) {
            return request.headers().names();
        }

        @Override
        public String get(HttpServerRequest request, String name) {
            return request.getHeader(name);
        }
    };

    private final boolean needed;

    CallersTrace(@ConfigProperty(name = DISABLED) boolean needed) {
        this.needed = needed;
    }

    void register(@Observes Filters filters) {
        if (needed) {
            filters.register(CallersTrace::keep, EARLY);
        }
    }

    private static void keep(RoutingContext routing) {
        io.vertx.core.Context own = Vertx.currentContext();
        if (VertxContext.isDuplicatedContext(own)) {
            QuarkusContextStorage.INSTANCE.attach(own, of(routing.request()));
        }
        routing.next();
    }

    /** The trace that the request names, or a new one that nobody records. */
    static Context of(HttpServerRequest request) {
        Context callers = W3C.extract(Context.root(), request, HEADERS);
        if (Span.fromContext(callers).getSpanContext().isValid()) {
            return callers;
        }
        return callers.with(Span.wrap(SpanContext.create(
                IDS.generateTraceId(), IDS.generateSpanId(), TraceFlags.getDefault(), TraceState.getDefault())));
    }
}
