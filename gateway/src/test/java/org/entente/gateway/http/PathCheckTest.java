package org.entente.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.gateway.RawClient;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class PathCheckTest {

    @Inject
    StubServices stubs;

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/aid/../trade/flows",
                "/v1/aid/./x",
                "/v1/aid/..",
                "/v1/aid/%2e%2E/trade",
                "/v1/aid/.%2e/trade",
                "/v1/aid/..;x=1/trade",
                "/v1/aid/x%2F..%2F..%2Fq/metrics",
                "/v1/aid//x",
                "//v1/aid",
                "/v1/aid/%5c..%5cx",
                "/v1/aid/%252e%252e/trade",
                "/v1/aid/x%252fy",
                "/v1/aid/x%00",
                "/v1/aid/x%0d%0aX-Evil:1"
            })
    void pathThatCouldBeTwoIsRefusedBeforeAnyServiceHearsOfIt(String path) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        for (Service service : List.of(Service.AID, Service.TRADE)) {
            stubs.http(service, request -> {
                asked.incrementAndGet();
                request.response().end();
            });
        }
        String answer = RawClient.exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertEquals("HTTP/1.1 400 Bad Request", answer.lines().findFirst().orElseThrow());
        assertEquals(List.of("/problems/ambiguous-path"), RawClient.members(answer, "type"));
        assertEquals(0, asked.get());
    }

    /** These are no URIs at all, so that the server refuses them by itself, with a status alone. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/aid\\..\\x", "/v1/aid/100%", "/v1/aid/%zz", "/v1/aid/<x>"})
    void pathThatIsNoneIsRefused(String path) throws IOException {
        assertEquals(
                "HTTP/1.1 400 Bad Request",
                RawClient.statusLine("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/aid/activities/KH-1%2F2",
                "/v1/aid/activities/a..b",
                "/v1/aid/activities/.hidden",
                "/v1/aid/activities/1.5;v=2",
                "/v1/aid/activities/100%25",
                "/v1/aid/activities/caf%C3%A9/"
            })
    void ordinaryPathPasses(String path) {
        assertEquals(false, PathCheck.isAmbiguous(path), path);
    }

    @Test
    void queryMayHaveWhatAPathMayNot() throws IOException {
        stubs.http(Service.AID, request -> request.response().end(request.uri()));
        String answer =
                RawClient.exchange("GET /v1/aid?q=a//b/../c HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertEquals("/v1/aid?q=a//b/../c", answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }
}
