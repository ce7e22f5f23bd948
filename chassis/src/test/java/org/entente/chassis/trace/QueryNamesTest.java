package org.entente.chassis.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;

class QueryNamesTest {

    @Test
    void spanHasTheNamesOfParametersAndNotWhatTheyWere() {
        InMemorySpanExporter ended = InMemorySpanExporter.create();
        try (SdkTracerProvider traces = SdkTracerProvider.builder()
                .addSpanProcessor(new QueryNames())
                .addSpanProcessor(SimpleSpanProcessor.create(ended))
                .build()) {
            AttributeKey<String> query = AttributeKey.stringKey("url.query");
            traces.get("test")
                    .spanBuilder("GET /v1/aid")
                    .setAttribute(query, "pageSize=3&access_token=a=b&bare")
                    .startSpan()
                    .end();
            assertEquals(
                    "pageSize&access_token&?",
                    ended.getFinishedSpanItems().get(0).getAttributes().get(query));
        }
    }
}
