package org.entente.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.entente.gateway.RawClient;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two readers could take for different ones never reach a service as they are. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class SmugglingTest {

    private static final String HEAD = "POST /v1/aid/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    @Inject
    StubServices stubs;

    /** What reached the service: the request line, how the body was framed, and the body. */
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @BeforeEach
    void startAServiceThatNotesWhatItGets() {
        stubs.http(Service.AID, request -> request.body().map(Buffer::toString).onSuccess(body -> {
            seen.add(request.method() + " " + request.uri() + " length="
                    + request.getHeader("Content-Length") + " coding="
                    + request.getHeader("Transfer-Encoding") + " x=" + request.getHeader("X-A") + " "
                    + body);
            request.response().end();
        }));
    }

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void bodyFramedTwiceIsPassedOnWithOneFrame() throws IOException {
        String answer = RawClient.exchange(
                HEAD + "Content-Length: 30\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertEquals(List.of("POST /v1/aid/x length=null coding=chunked x=null hello"), seen);
    }

    @Test
    void requestHiddenInABodyStaysABody() throws IOException {
        String hidden = "DELETE /v1/aid/y HTTP/1.1\r\nHost: localhost\r\n\r\n";
        RawClient.exchange(HEAD + "Content-Length: " + hidden.length() + "\r\n\r\n" + hidden);
        assertEquals(List.of("POST /v1/aid/x length=" + hidden.length() + " coding=null x=null " + hidden), seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "Content-Length: 5, 6\r\n\r\nhello",
                "Content-Length: +5\r\n\r\nhello",
                "Content-Length: -5\r\n\r\nhello",
                "Content-Length: 0x5\r\n\r\nhello",
                "Content-Length : 5\r\n\r\nhello",
                "X-A: a\rb\r\nContent-Length: 0\r\n\r\n",
                "X-A: a\u0000b\r\nContent-Length: 0\r\n\r\n",
                "X A: a\r\nContent-Length: 0\r\n\r\n"
            })
    void malformedFramesAndNamesAreRefused(String rest) throws IOException {
        String answer = RawClient.exchange(HEAD + rest);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), rest + " -> " + answer);
        assertEquals(List.of(), seen);
    }

    /** Where such a body ends cannot be known, and so not where a next request would begin. */
    @Test
    void malformedChunkEndsTheConnectionAndNoBodyIsWhole() throws IOException {
        assertEquals("", RawClient.exchange(HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n"));
        assertEquals(List.of(), seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: xchunked\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"
            })
    void codingsThatHideOneAnotherAreNotPassedOn(String rest) throws IOException {
        String answer = RawClient.exchange(HEAD + rest);
        assertTrue(answer.startsWith("HTTP/1.1 501 ") || answer.startsWith("HTTP/1.1 400 "), answer);
        assertEquals(List.of(), seen);
    }

    @Test
    void foldedHeaderReachesTheServiceAsOneLineOrNotAtAll() throws IOException {
        String answer = RawClient.exchange(HEAD + "X-A: one\r\n two\r\nContent-Length: 0\r\n\r\n");
        if (answer.startsWith("HTTP/1.1 200 ")) {
            assertEquals(List.of("POST /v1/aid/x length=0 coding=null x=one two "), seen);
        } else {
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {21_000, 200_000})
    void hugeHeaderIsRefused(int bytes) throws IOException {
        String answer = RawClient.statusLine(HEAD + "X-A: " + "a".repeat(bytes) + "\r\n\r\n");
        assertEquals("HTTP/1.1 431 Request Header Fields Too Large", answer);
        assertEquals(List.of(), seen);
    }

    @Test
    void endlessRequestLineIsRefused() throws IOException {
        String answer =
                RawClient.statusLine("GET /v1/aid/" + "a".repeat(17_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertEquals("HTTP/1.0 414 Request-URI Too Long", answer);
        assertFalse(seen.stream().anyMatch(line -> line.contains("aaa")));
    }

    @Test
    void headThatIsTooLongIsRefusedWithAProblem() throws IOException {
        String end = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        String address = RawClient.exchange("GET /v1/aid/" + "a".repeat(9_000) + end);
        String header = RawClient.exchange(HEAD + "X-A: " + "a".repeat(21_000) + "\r\nContent-Length: 0\r\n\r\n");
        assertTrue(address.startsWith("HTTP/1.1 414 "), address);
        assertTrue(address.contains("application/problem+json"), address);
        assertTrue(address.contains("\"type\":\"/problems/address-too-long\""), address);
        assertTrue(header.startsWith("HTTP/1.1 431 "), header);
        assertTrue(header.contains("\"type\":\"/problems/headers-too-large\""), header);
        assertEquals(List.of(), seen);
    }
}
