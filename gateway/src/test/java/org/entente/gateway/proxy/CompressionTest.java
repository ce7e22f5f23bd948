package org.entente.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.entente.gateway.RawClient;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class CompressionTest {

    private static final String LONG = "{\"items\":[" + "{\"donor\":\"USA\"},".repeat(5_000) + "{}]}";

    @Inject
    StubServices stubs;

    private final AtomicReference<String> typeOfAnswer = new AtomicReference<>("application/json");
    private final AtomicReference<HttpServerRequest> asked = new AtomicReference<>();

    @BeforeEach
    void startAServiceWithAValidator() {
        stubs.http(Service.AID, this::serve);
    }

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void compressedBodyIsTheSameWithAValidatorOfItsOwn() throws IOException {
        Raw answer = get("GET", "Accept-Encoding: br;q=1, gzip;q=0.5");
        assertEquals("gzip", answer.header("content-encoding"));
        assertEquals("\"7-json-gzip\"", answer.header("etag"));
        assertEquals("Accept, Accept-Encoding", answer.header("vary"));
        assertTrue(answer.body.length < LONG.length() / 10, answer.body.length + " bytes");
        assertEquals(LONG, unzipped(answer.body));
        assertFalse(asked.get().headers().contains("Accept-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Nothing: 1", "Accept-Encoding: br", "Accept-Encoding: gzip;q=0, *"})
    void whoDoesNotTakeGzipGetsThePlainBody(String header) throws IOException {
        Raw answer = get("GET", header);
        assertEquals(null, answer.header("content-encoding"));
        assertEquals("\"7-json\"", answer.header("etag"));
        assertEquals("Accept, Accept-Encoding", answer.header("vary"));
        assertArrayEquals(LONG.getBytes(StandardCharsets.UTF_8), answer.body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-None-Match: \"7-json-gzip\"|\"7-json-gzip\"",
                "If-None-Match: \"7-json\"|\"7-json\"",
                "If-None-Match: \"5-json-gzip\", \"7-json-gzip\"|\"7-json-gzip\""
            })
    void copyInEitherFormIsKnownAgain(String header, String tag) throws IOException {
        Raw answer = get("GET", "Accept-Encoding: gzip\r\n" + header);
        assertEquals("HTTP/1.1 304 Not Modified", answer.status);
        assertEquals(tag, answer.header("etag"));
        assertEquals("Accept, Accept-Encoding", answer.header("vary"));
        assertEquals(0, answer.body.length);
    }

    @Test
    void writeThatBuildsOnACompressedCopyReachesTheServiceWithItsOwnValidator() throws IOException {
        get("PUT", "If-Match: \"7-json-gzip\"\r\nContent-Length: 0");
        assertEquals("\"7-json\"", asked.get().getHeader("If-Match"));
    }

    @Test
    void headTellsWhatGetWould() throws IOException {
        Raw answer = get("HEAD", "Accept-Encoding: gzip");
        assertEquals("gzip", answer.header("content-encoding"));
        assertEquals("\"7-json-gzip\"", answer.header("etag"));
        assertEquals(null, answer.header("content-length"));
        assertEquals(0, answer.body.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "image/png", "application/octet-stream"})
    void eventsAndWhatIsNoTextStayAsTheyAre(String type) throws IOException {
        typeOfAnswer.set(type);
        Raw answer = get("GET", "Accept-Encoding: gzip");
        assertEquals(null, answer.header("content-encoding"));
        assertEquals("\"7-json\"", answer.header("etag"));
    }

    @Test
    void shortAnswerStaysAsItIs() throws IOException {
        stubs.stop();
        stubs.http(Service.AID, request -> request.response()
                .putHeader("Content-Type", "application/json")
                .end("{}"));
        assertEquals(null, get("GET", "Accept-Encoding: gzip").header("content-encoding"));
    }

    @Test
    void cutExportHasNoEnd() throws IOException {
        stubs.stop();
        stubs.raw(
                Service.AID,
                "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
                socket -> socket.close());
        Raw answer = get("GET", "Accept-Encoding: gzip");
        assertEquals("gzip", answer.header("content-encoding"));
        assertFalse(new String(answer.body, StandardCharsets.ISO_8859_1).contains("0\r\n\r\n"));
    }

    private void serve(HttpServerRequest request) {
        asked.set(request);
        HttpServerResponse response = request.response()
                .putHeader("ETag", "\"7-json\"")
                .putHeader("Vary", "Accept")
                .putHeader("Content-Type", typeOfAnswer.get());
        if (String.valueOf(request.getHeader("If-None-Match")).contains("\"7-json\"")) {
            response.setStatusCode(304).end();
        } else if (request.method().name().equals("HEAD")) {
            response.putHeader("Content-Length", String.valueOf(LONG.length())).end();
        } else {
            response.end(LONG);
        }
    }

    private static String unzipped(byte[] body) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Raw get(String method, String headers) throws IOException {
        return Raw.read(RawClient.exchange(
                method + " /v1/aid/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n\r\n"));
    }

    /** An answer whose body no client has decoded. */
    private record Raw(String status, List<String> headers, byte[] body) {
        static Raw read(String answer) {
            int end = answer.indexOf("\r\n\r\n");
            List<String> lines = answer.substring(0, end).lines().toList();
            String body = answer.substring(end + 4);
            boolean chunked = lines.stream().anyMatch(line -> line.equalsIgnoreCase("transfer-encoding: chunked"));
            return new Raw(lines.get(0), lines, (chunked ? joined(body) : body).getBytes(StandardCharsets.ISO_8859_1));
        }

        /** What is left over after the last whole chunk stays at the end as it is. */
        private static String joined(String body) {
            StringBuilder whole = new StringBuilder();
            String rest = body;
            while (rest.contains("\r\n")) {
                int line = rest.indexOf("\r\n");
                int length = Integer.parseInt(rest.substring(0, line), 16);
                if (length == 0) {
                    return whole.toString();
                }
                whole.append(rest, line + 2, line + 2 + length);
                rest = rest.substring(line + 2 + length + 2);
            }
            return whole + rest;
        }

        String header(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .reduce((one, other) -> one + " AND " + other)
                    .orElse(null);
        }
    }
}
