package org.entente.chassis.trace;

import static io.opentelemetry.sdk.trace.samplers.SamplingDecision.DROP;
import static io.opentelemetry.sdk.trace.samplers.SamplingDecision.RECORD_AND_SAMPLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestSamplerTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String COLLECTOR = "http://collector:4317";

    @Test
    void requestOfNobodyWhoRecordsIsRecordedByShare() {
        assertEquals(RECORD_AND_SAMPLE, decision(COLLECTOR, 1, Context.root(), SpanKind.SERVER, "/v1/aid"));
        assertEquals(DROP, decision(COLLECTOR, 0, Context.root(), SpanKind.SERVER, "/v1/aid"));
    }

    @Test
    void callerDecides() {
        assertEquals(RECORD_AND_SAMPLE, decision(COLLECTOR, 0, under(true), SpanKind.SERVER, "/v1/aid"));
        assertEquals(DROP, decision(COLLECTOR, 1, under(false), SpanKind.SERVER, "/v1/aid"));
        assertEquals(RECORD_AND_SAMPLE, decision(COLLECTOR, 0, under(true), SpanKind.CLIENT, null));
    }

    @Test
    void whatTheServiceDoesByItselfBeginsNoTrace() {
        assertEquals(DROP, decision(COLLECTOR, 1, Context.root(), SpanKind.CLIENT, null));
        assertEquals(DROP, decision(COLLECTOR, 1, Context.root(), SpanKind.INTERNAL, null));
    }

    @Test
    void probesAreNotRecorded() {
        assertEquals(DROP, decision(COLLECTOR, 1, Context.root(), SpanKind.SERVER, "/q/health/live"));
        assertEquals(DROP, decision(COLLECTOR, 1, under(true), SpanKind.SERVER, "/q/metrics"));
    }

    @Test
    void withoutACollectorNothingIsRecorded() {
        assertEquals(DROP, decision(" ", 1, under(true), SpanKind.SERVER, "/v1/aid"));
    }

    private static SamplingDecision decision(
            String endpoint, double share, Context parent, SpanKind kind, String path) {
        Attributes attributes =
                path == null ? Attributes.empty() : Attributes.of(AttributeKey.stringKey("url.path"), path);
        return new RequestSampler(endpoint, share)
                .shouldSample(parent, TRACE, "name", kind, attributes, List.of())
                .getDecision();
    }

    private static Context under(boolean sampled) {
        TraceFlags flags = sampled ? TraceFlags.getSampled() : TraceFlags.getDefault();
        return Context.root()
                .with(Span.wrap(
                        SpanContext.createFromRemoteParent(TRACE, "b7ad6b7169203331", flags, TraceState.getDefault())));
    }
}
