package org.entente.gateway.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessLineFormatTest {

    private static final LocalDateTime AT = LocalDateTime.of(2024, 12, 10, 8, 5, 3, 7_000_000);
    private static final long MILLIS =
            AT.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
    private static final String OFFSET =
            AT.atZone(ZoneId.systemDefault()).getOffset().toString();

    @Test
    void jsonIsOneObjectALine() throws IOException {
        assertEquals(
                """
                {"timestamp":"2024-12-10T08:05:03.007%s","loggerName":"org.entente.gateway.access","level":"INFO",\
                "message":"GET /v1/aid/activities/{id} 200 in 12 ms, 345 bytes, to 203.0.113.0/24",\
                "mdc":{"requestId":"id-1","route":"/v1/aid/activities/{id}","method":"GET","status":"200",\
                "millis":"12","bytes":"345","client":"203.0.113.0/24"}}
                """
                        .formatted(OFFSET),
                written(AccessLineFormat.JSON, SpanContext.getInvalid()));
    }

    @Test
    void linesStandInTheirOrder() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AccessLineFormat.JSON.write(
                List.of(line(MILLIS, SpanContext.getInvalid()), line(MILLIS + 1, SpanContext.getInvalid())), out);
        String one = written(AccessLineFormat.JSON, SpanContext.getInvalid());
        assertEquals(one + one.replace("03.007", "03.008"), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void traceIsNamedWhereThereIsOne() throws IOException {
        SpanContext traced = SpanContext.create(
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "00f067aa0ba902b7",
                TraceFlags.getSampled(),
                TraceState.getDefault());
        String line = written(AccessLineFormat.JSON, traced);
        assertEquals(
                ",\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\",\"spanId\":\"00f067aa0ba902b7\"}}\n",
                line.substring(line.indexOf(",\"traceId\"")));
    }

    @Test
    void textIsForPeople() throws IOException {
        assertEquals(
                "2024-12-10 08:05:03,007 INFO  [org.entente.gateway.access] id-1 "
                        + "GET /v1/aid/activities/{id} 200 in 12 ms, 345 bytes, to 203.0.113.0/24\n",
                written(AccessLineFormat.TEXT, SpanContext.getInvalid()));
    }

    private static String written(AccessLineFormat format, SpanContext trace) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(List.of(line(MILLIS, trace)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static AccessLine line(long at, SpanContext trace) {
        return new AccessLine(at, "id-1", "GET", "/v1/aid/activities/{id}", 200, 12, 345, "203.0.113.0/24", trace);
    }
}
