package org.entente.local.e2e;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.chassis.testkit.Feed;
import org.entente.local.e2e.Collector.Traced;
import org.junit.jupiter.api.Test;

/** One write, followed from the browser's request to the record in Kafka. */
class TraceIT {

    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final String BROWSER = "b7ad6b7169203331";
    private static final Duration EXPORTED_BY_THEN = Duration.ofSeconds(40);

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void writeIsOneTraceFromTheBrowserOverTheDatabaseToKafka() {
        String code = "trace-" + trace.substring(0, 8);
        given().header("traceparent", "00-" + trace + "-" + BROWSER + "-01")
                .header("Authorization", "Bearer " + PLATFORM.token())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("{\"code\":\"" + code + "\",\"name\":\"A trace\"}")
                .put(PLATFORM.gateway() + "/v1/topics/" + code)
                .then()
                .statusCode(201);

        Traced request = one("entente-gateway", SpanKind.SPAN_KIND_SERVER);
        Traced call = one("entente-gateway", SpanKind.SPAN_KIND_CLIENT);
        Traced answer = one("entente-events", SpanKind.SPAN_KIND_SERVER);
        Traced sent = one("entente-events", SpanKind.SPAN_KIND_PRODUCER);
        assertEquals("PUT /v1/topics/{id}", request.name());
        assertEquals(
                List.of(BROWSER, request.id(), call.id()), List.of(request.parent(), call.parent(), answer.parent()));
        assertTrue(answer.name().startsWith("PUT /v1/topics/"), answer.name());
        assertEquals("send entente.events.changes.v1", sent.name());

        await().atMost(EXPORTED_BY_THEN)
                .until(() -> statements().stream().anyMatch(text -> text.contains("insert into outbox")));
        statements().forEach(text -> assertFalse(text.contains(code), text));
        String traceparent = (String) Feed.changes(PLATFORM.kafka(), "events")
                .of("topic/" + code)
                .get(0)
                .event()
                .getExtension("traceparent");
        assertEquals(trace, traceparent.split("-")[1]);
        assertEquals(sent.parent(), traceparent.split("-")[2]);
        Map<String, Traced> all =
                PLATFORM.collector().of(trace).stream().collect(Collectors.toMap(Traced::id, Function.identity()));
        Traced writer = all.get(sent.parent());
        while (writer != null && !writer.id().equals(answer.id())) {
            writer = all.get(writer.parent());
        }
        assertEquals(answer, writer, "the change was written within the answer");
        PLATFORM.collector()
                .of(trace)
                .forEach(span -> assertFalse(span.text().contains(PLATFORM.token()), span.name()));
    }

    @Test
    void partsOfACompositeAnswerAreSpansSideBySide() {
        given().header("traceparent", "00-" + trace + "-" + BROWSER + "-01")
                .get(PLATFORM.gateway() + "/v1/search?q=vaccine")
                .then()
                .statusCode(200);
        Traced request = one("entente-gateway", SpanKind.SPAN_KIND_SERVER);
        await().atMost(EXPORTED_BY_THEN)
                .until(() -> spans("entente-gateway", SpanKind.SPAN_KIND_CLIENT).size() >= 3
                        && !spans("entente-trade", SpanKind.SPAN_KIND_SERVER).isEmpty());
        spans("entente-gateway", SpanKind.SPAN_KIND_CLIENT)
                .forEach(call -> assertEquals(request.id(), call.parent(), call.name()));
    }

    private Traced one(String service, SpanKind kind) {
        await().atMost(EXPORTED_BY_THEN).until(() -> spans(service, kind).size() == 1);
        return spans(service, kind).get(0);
    }

    private List<Traced> spans(String service, SpanKind kind) {
        return PLATFORM.collector().of(trace).stream()
                .filter(span -> span.service().equals(service) && span.kind() == kind)
                .toList();
    }

    private List<String> statements() {
        return spans("entente-events", SpanKind.SPAN_KIND_CLIENT).stream()
                .map(Traced::text)
                .toList();
    }
}
