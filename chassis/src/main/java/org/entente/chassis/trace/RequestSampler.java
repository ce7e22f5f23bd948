package org.entente.chassis.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Records requests and what they lead to. What a caller records is recorded here too; of other requests, a share. What
 * the service does by itself (the relay looks into the database twice a second, an import writes a million rows) begins
 * no trace, and neither do the questions of probes. Without an address to export to nothing is recorded; the trace's id
 * goes into change events all the same.
 */
@Singleton
class RequestSampler implements Sampler {

    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final String OPERATORS = "/q/";

    private final boolean exported;
    private final Sampler share;

    RequestSampler(
            @ConfigProperty(name = "quarkus.otel.exporter.otlp.endpoint") String endpoint,
            @ConfigProperty(name = "entente.traces.share") double share) {
        this.exported = !endpoint.isBlank();
        this.share = Sampler.traceIdRatioBased(share);
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String trace, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        if (!exported || isOfAProbe(kind, attributes)) {
            return SamplingResult.drop();
        }
        SpanContext above = Span.fromContext(parent).getSpanContext();
        if (above.isValid()) {
            return above.isSampled() ? SamplingResult.recordAndSample() : SamplingResult.drop();
        }
        return kind == SpanKind.SERVER
                ? share.shouldSample(parent, trace, name, kind, attributes, links)
                : SamplingResult.drop();
    }

    private static boolean isOfAProbe(SpanKind kind, Attributes attributes) {
        String path = kind == SpanKind.SERVER ? attributes.get(PATH) : null;
        return path != null && path.startsWith(OPERATORS);
    }

    @Override
    public String getDescription() {
        return "requests, " + share.getDescription();
    }
}
