package org.entente.gateway.signals;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class AccessLogTest {

    @Inject
    StubServices stubs;

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        System.setOut(before);
        stubs.stop();
    }

    @Test
    void requestHasOneLineThatSaysWhatBecameOfItAndNothingOfWhatItHeld() {
        stubs.http(Service.AID, request -> request.response().end("12345"));
        given().header("Authorization", "Bearer s3cr3t")
                .header("X-Request-Id", "id-1")
                .get("/v1/aid/activities/s3cr3t?access_token=s3cr3t");

        await().until(() -> lines("id-1").size() == 1);
        String line = lines("id-1").get(0);
        assertTrue(
                line.matches(
                        ".* INFO  \\[org.entente.gateway.access] id-1 GET /v1/aid/activities/\\{id} 200 in [0-9]+ ms, 5 bytes, to 127.0.0.0/24"),
                line);
        assertFalse(written.toString(StandardCharsets.UTF_8).contains("s3cr3t"));
    }

    @Test
    void refusalsHaveALineToo() {
        given().header("X-Request-Id", "id-2").get("/v1/nothing").then().statusCode(404);
        await().until(() -> lines("id-2").size() == 1);
        assertTrue(
                lines("id-2").get(0).contains(" GET other 404 in "),
                lines("id-2").get(0));
    }

    private List<String> lines(String requestId) {
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(" " + requestId + " "))
                .toList();
    }
}
