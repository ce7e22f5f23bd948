package org.entente.gateway.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
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
class ProblemTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @Inject
    Vertx vertx;

    @Inject
    StubServices stubs;

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void unknownPathIsNotFound() {
        given().header("X-Request-Id", "id-1")
                .when()
                .get("/v1/countries?name=KHM")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body(equalTo("{\"type\":\"/problems/not-found\",\"title\":\"Not found\",\"status\":404,"
                        + "\"detail\":\"Nothing is at /v1/countries; see /openapi for what there is.\","
                        + "\"instance\":\"/v1/countries\",\"requestId\":\"id-1\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/", "/v1/aids", "/v1/eventsandmore", "/v2/events", "/events", "/openapi/x"})
    void onlyAServicesOwnPathsAreItsOwn(String path) {
        when().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void writingToAPathThatIsOnlyReadIsNotFound() {
        given().body("{}").when().post("/health").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void declaredLengthOverTheLimitIsRefusedBeforeTheServiceHearsOfIt() throws Exception {
        String answer =
                RawClient.exchange("PUT /v1/aid/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 67108865\r\n\r\n");
        assertEquals(
                "HTTP/1.1 413 Request Entity Too Large",
                answer.lines().findFirst().orElseThrow());
        assertEquals(List.of("/problems/body-too-large"), RawClient.members(answer, "type"));
        assertEquals(List.of("The body is over the limit of 67108864 bytes."), RawClient.members(answer, "detail"));
    }

    @Test
    void refusalIsReadableByScriptsOfOtherOrigins() throws Exception {
        String answer =
                RawClient.exchange("PUT /v1/aid/x HTTP/1.1\r\nHost: localhost\r\nOrigin: https://example.org\r\n"
                        + "Content-Length: 67108865\r\n\r\n");
        assertEquals(
                1,
                answer.lines()
                        .filter(line ->
                                line.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-allow-origin:"))
                        .count());
    }

    @Test
    void bodyThatTurnsOutTooLongIsRefused() {
        stubs.http(
                Service.AID,
                request -> request.endHandler(done -> request.response().end()));

        RawClient.Upload upload = RawClient.uploadChunked("/v1/aid/x", 65L * MEBIBYTE);
        assertEquals(413, upload.status());
        assertEquals("/problems/body-too-large", upload.json().getString("type"));
    }

    @Test
    void unknownTransferEncodingIsNotPassedOn() throws Exception {
        String answer = RawClient.exchange(
                "PUT /v1/aid/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
        assertEquals("HTTP/1.1 501 Not Implemented", answer.lines().findFirst().orElseThrow());
        assertEquals(List.of("/problems/unknown-transfer-encoding"), RawClient.members(answer, "type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /v1/aid HTTP/1.1\r\n", "GET v1/aid HTTP/1.1\r\nHost: localhost\r\n"})
    void requestWithoutHostOrPathIsMalformed(String lines) throws Exception {
        String answer = RawClient.exchange(lines + "X-Request-Id: id-2\r\nConnection: close\r\n\r\n");
        assertEquals("HTTP/1.1 400 Bad Request", answer.lines().findFirst().orElseThrow());
        assertEquals(List.of("/problems/malformed-request"), RawClient.members(answer, "type"));
        assertEquals(List.of("id-2"), RawClient.members(answer, "requestId"));
        assertTrue(answer.contains("\r\nX-Request-Id: id-2\r\n"), answer);
    }
}
