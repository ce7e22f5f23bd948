package org.entente.chassis.change;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The span of one Kafka transaction: it stands in the trace of the first change that is traced, and is linked to those of
 * the others. The records themselves carry the context of the request that made each change.
 */
final class PublicationTrace {

    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();

    /** As many links as a span has by OpenTelemetry's default limit. */
    private static final int MOST_LINKS = 128;

    private static final TextMapGetter<String> TRACEPARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of("traceparent");
        }

        @Override
        public String get(String traceparent, String name) {
            return "traceparent".equals(name) ? traceparent : null;
        }
    };

    private final Tracer tracer;
    private final String topic;

    PublicationTrace(Tracer tracer, FeedTopics topics) {
        this.tracer = tracer;
        this.topic = topics.changes();
    }

    /** The span of a transaction that begins; one that records nothing where no change is traced. */
    Span begin(List<FeedEntry> entries) {
        Map<String, Context> writers = new LinkedHashMap<>();
        for (FeedEntry entry : entries) {
            if (entry.traceparent() != null && writers.size() < MOST_LINKS) {
                Context writer = W3C.extract(Context.root(), entry.traceparent(), TRACEPARENT);
                SpanContext span = Span.fromContext(writer).getSpanContext();
                if (span.isSampled()) {
                    writers.putIfAbsent(span.getTraceId(), writer);
                }
            }
        }
        return writers.isEmpty() ? Span.getInvalid() : begin(List.copyOf(writers.values()), entries.size());
    }

    private Span begin(List<Context> writers, int changes) {
        SpanBuilder span = tracer.spanBuilder("send " + topic)
                .setSpanKind(SpanKind.PRODUCER)
                .setParent(writers.get(0))
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "send")
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("messaging.batch.message_count", changes);
        writers.forEach(writer -> span.addLink(Span.fromContext(writer).getSpanContext()));
        return span.startSpan();
    }
}
