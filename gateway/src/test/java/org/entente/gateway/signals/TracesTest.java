package org.entente.gateway.signals;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TracesTest.Exporting.class)
@QuarkusTestResource(value = ServicePorts.class, restrictToAnnotatedClass = true)
class TracesTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String BROWSER = "b7ad6b7169203331";
    private static final String SECRET = "s3cr3t-t0k3n";

    /** Nothing listens there; the spans are looked at before they leave. */
    public static final class Exporting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.exporter.otlp.endpoint", "http://127.0.0.1:9");
        }
    }

    @Inject
    StubServices stubs;

    @Inject
    Spans spans;

    private final List<String> received = new CopyOnWriteArrayList<>();

    @BeforeEach
    void clear() {
        spans.clear();
    }

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void requestThatIsPassedOnHasTwoSpansAndTheServiceGoesOnFromTheSecond() {
        answer(Service.AID, 200);
        browser("01").get("/v1/aid/activities/1").then().statusCode(200);

        SpanData server = one("GET /v1/aid/activities/{id}");
        SpanData call = one("call aid");
        assertEquals(List.of(TRACE, BROWSER, SpanKind.SERVER), about(server));
        assertEquals(List.of(TRACE, server.getSpanId(), SpanKind.CLIENT), about(call));
        assertEquals(List.of("00-" + TRACE + "-" + call.getSpanId() + "-01"), received);
        assertEquals(200L, server.getAttributes().get(AttributeKey.longKey("http.response.status_code")));
        assertEquals("aid", call.getAttributes().get(AttributeKey.stringKey("entente.service")));
    }

    @Test
    void partsOfACompositeAnswerStandSideBySide() {
        for (Service service : Service.values()) {
            answer(service, 500);
        }
        browser("01").get("/v1/search?q=vaccine");

        SpanData server = one("GET /v1/search");
        for (String name : List.of("call events", "call aid", "call trade")) {
            await().until(() -> !spans.named(name).isEmpty());
            spans.named(name).forEach(call -> {
                assertEquals(List.of(TRACE, server.getSpanId(), SpanKind.CLIENT), about(call));
                assertEquals(StatusCode.ERROR, call.getStatus().getStatusCode());
            });
        }
        assertEquals(
                spans.all().stream()
                        .filter(span -> span.getKind() == SpanKind.CLIENT)
                        .map(span -> "00-" + TRACE + "-" + span.getSpanId() + "-01")
                        .collect(Collectors.toSet()),
                received.stream().collect(Collectors.toSet()));
    }

    @Test
    void serviceThatIsDownIsAnErrorOfTheCall() {
        browser("01").get("/v1/trade/datasets").then().statusCode(503);
        SpanData call = one("call trade");
        assertEquals(StatusCode.ERROR, call.getStatus().getStatusCode());
        assertEquals("service-unavailable", call.getAttributes().get(AttributeKey.stringKey("error.type")));
        assertEquals(StatusCode.ERROR, one("GET /v1/trade/datasets").getStatus().getStatusCode());
    }

    @Test
    void whatABrowserDoesNotRecordIsNotRecordedHere() {
        answer(Service.AID, 200);
        browser("00").get("/v1/aid/activities/1");
        browser("01").get("/v1/aid/activities/2");
        one("call aid");
        assertTrue(received.get(0).startsWith("00-" + TRACE) && received.get(0).endsWith("-00"), received.get(0));
    }

    @Test
    void noSpanHasATokenOrAQuery() {
        answer(Service.AID, 401);
        browser("01")
                .header("Authorization", "Bearer " + SECRET)
                .get("/v1/aid/activities/" + SECRET + "?access_token=" + SECRET);
        one("call aid");
        one("GET /v1/aid/activities/{id}");
        assertFalse(spans.all().toString().contains(SECRET), spans.all().toString());
    }

    private SpanData one(String name) {
        await().until(() -> spans.named(name).size() == 1);
        return spans.named(name).get(0);
    }

    private static List<Object> about(SpanData span) {
        return List.of(span.getTraceId(), span.getParentSpanId(), span.getKind());
    }

    private static RequestSpecification browser(String flags) {
        return given().header("traceparent", "00-" + TRACE + "-" + BROWSER + "-" + flags);
    }

    private void answer(Service service, int status) {
        stubs.http(service, request -> {
            // The live streams' own reading of the feeds belongs to no request.
            if (request.getHeader("traceparent") != null) {
                received.add(request.getHeader("traceparent"));
            }
            request.response().setStatusCode(status).end("{}");
        });
    }
}
