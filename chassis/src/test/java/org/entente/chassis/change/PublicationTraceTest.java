package org.entente.chassis.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublicationTraceTest {

    private static final String FIRST = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String SECOND = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String NOT_RECORDED = "00-11111111111111111111111111111111-2222222222222222-00";

    private final InMemorySpanExporter ended = InMemorySpanExporter.create();
    private final PublicationTrace trace = new PublicationTrace(
            SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(ended))
                    .build()
                    .get("test"),
            new FeedTopics("aid"));

    @Test
    void transactionStandsInTheTraceOfItsFirstTracedChangeAndIsLinkedToAll() {
        trace.begin(entries(null, NOT_RECORDED, FIRST, SECOND, FIRST)).end();

        SpanData span = ended.getFinishedSpanItems().get(0);
        assertEquals("send entente.aid.changes.v1", span.getName());
        assertEquals("0af7651916cd43dd8448eb211c80319c", span.getTraceId());
        assertEquals("b7ad6b7169203331", span.getParentSpanId());
        assertEquals(
                List.of("b7ad6b7169203331", "00f067aa0ba902b7"),
                span.getLinks().stream()
                        .map(link -> link.getSpanContext().getSpanId())
                        .toList());
    }

    @Test
    void changesThatNobodyTracesHaveNoSpan() {
        assertFalse(trace.begin(entries(null, NOT_RECORDED, "nonsense")).isRecording());
    }

    private static List<FeedEntry> entries(String... traceparents) {
        return Arrays.stream(traceparents)
                .map(traceparent -> new FeedEntry(
                        1,
                        UUID.randomUUID(),
                        new Change("figure", "1", 1, Operation.CREATED, 1, "{}", List.of()),
                        traceparent,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        "1",
                        1,
                        1))
                .toList();
    }
}
