package org.entente.gateway.signals;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Begins the gateway's spans. The trace context lives in the headers of the request, from which everything that is sent
 * on is made: so no thread and no context has to carry it. Where traces are exported to nobody there are no spans, and a
 * client's trace context is passed on as it came.
 */
@Singleton
class Traces {

    /** Not those of the extension: baggage is passed on and never read. */
    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<MultiMap> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(MultiMap headers) {
            return headers.names();
        }

        @Override
        public String get(MultiMap headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    };

    private final boolean exported;
    private final Tracer tracer;

    Traces(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.exporter.otlp.endpoint") String endpoint) {
        this.exported = !endpoint.isBlank();
        this.tracer = telemetry.getTracer("entente-gateway");
    }

    /**
     * Begins a span under the trace context in the headers, and makes it the context that they carry from now on.
     *
     * @param name made of what is bounded, such as a route
     */
    Span begin(SpanKind kind, String name, MultiMap headers) {
        if (!exported) {
            return Span.getInvalid();
        }
        Context parent = W3C.extract(Context.root(), headers, HEADERS);
        Span span = tracer.spanBuilder(name).setParent(parent).setSpanKind(kind).startSpan();
        W3C.inject(parent.with(span), headers, MultiMap::set);
        return span;
    }
}
