package org.entente.gateway.proxy;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.util.List;
import org.entente.gateway.RawClient;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the services say and hear through the gateway is what they would without it. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class PassageTest {

    @Inject
    Vertx vertx;

    @Inject
    StubServices stubs;

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/events,EVENTS",
        "/v1/events/0190?fields=id%2Ctitle&pageToken=a%3D%3D,EVENTS",
        "/v1/actors/KHM,EVENTS",
        "/v1/relations/KHM/USA,EVENTS",
        "/v1/positions,EVENTS",
        "/v1/topics/x%2Fy,EVENTS",
        "/v1/aid,AID",
        "/v1/aid/activities/KH-1;v=2,AID",
        "/v1/trade/series?reporter=KHM&q=caf%C3%A9+x,TRADE"
    })
    void eachPathReachesItsServiceLetterByLetter(String uri, Service service) {
        stubs.http(service, request -> request.response().end(service + " " + request.uri()));

        given().urlEncodingEnabled(false).when().get(uri).then().statusCode(200).body(equalTo(service + " " + uri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void bodyReachesTheService(String method) {
        stubs.http(Service.AID, PassageTest::echo);

        given().contentType("application/merge-patch+json; charset=UTF-8")
                .body("{\"title\":\"Tük Tük\"}")
                .when()
                .request(method, "/v1/aid/activities/1")
                .then()
                .statusCode(200)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("X-Method", method)
                .header("X-Length", "21")
                .body(equalTo("{\"title\":\"Tük Tük\"}"));
    }

    @Test
    void formIsOnlyABody() {
        stubs.http(Service.AID, PassageTest::echo);

        given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .formParam("a", "1")
                .formParam("b", "2")
                .when()
                .post("/v1/aid/x")
                .then()
                .body(equalTo("a=1&b=2"));
    }

    @Test
    void validatorsAndNotModifiedPassUnchanged() {
        stubs.http(Service.AID, request -> request.response()
                .setStatusCode("\"7-json\"".equals(request.getHeader("If-None-Match")) ? 304 : 200)
                .putHeader("ETag", "\"7-json\"")
                .putHeader("Vary", "Accept, Accept-Encoding")
                .end());

        when().get("/v1/aid/x").then().statusCode(200).header("ETag", "\"7-json\"");
        Response response = given().header("If-None-Match", "\"7-json\"").when().get("/v1/aid/x");
        assertEquals(304, response.statusCode());
        assertEquals(List.of("\"7-json\""), response.headers().getValues("ETag"));
        assertEquals(List.of("Accept, Accept-Encoding"), response.headers().getValues("Vary"));
        assertEquals(List.of(), response.headers().getValues("Transfer-Encoding"));
    }

    @Test
    void problemOfAServicePassesUnchanged() {
        String problem = "{\"type\":\"/problems/unknown-code\",\"status\":400,\"errors\":[{\"pointer\":\"/actor\"}]}";
        stubs.http(Service.AID, request -> request.response()
                .setStatusCode(400)
                .putHeader("Content-Type", "application/problem+json")
                .end(problem));

        when().get("/v1/aid?donor=XX")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(equalTo(problem));
    }

    @Test
    void headHasTheLengthWithoutTheBody() {
        stubs.http(Service.AID, request -> request.response()
                .putHeader("Content-Length", "1234")
                .end());

        when().head("/v1/aid/x")
                .then()
                .statusCode(200)
                .header("Content-Length", "1234")
                .body(emptyString());
    }

    @Test
    void noContentHasNone() {
        stubs.http(Service.AID, request -> request.response().setStatusCode(204).end());

        when().delete("/v1/aid/x").then().statusCode(204).body(emptyString());
    }

    @Test
    void compressedBodyStaysCompressed() {
        stubs.http(Service.AID, request -> request.response()
                .putHeader("Content-Encoding", "zz")
                .end("as it is"));

        Response response = when().get("/v1/aid/x");
        assertEquals(List.of("zz"), response.headers().getValues("Content-Encoding"));
        assertEquals("as it is", response.asString());
    }

    @Test
    void expectationIsMetOnceTheServiceIsThere() throws Exception {
        String head = "PUT /v1/aid/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\n"
                + "Expect: 100-continue\r\n\r\n";
        // A connection to the service of the test before counts as one until its end is heard of.
        await().untilAsserted(() -> assertEquals("HTTP/1.1 503 Service Unavailable", RawClient.statusLine(head)));
        stubs.http(Service.AID, PassageTest::echo);

        String answer = RawClient.exchange(head + "ok");
        assertEquals("HTTP/1.1 100 Continue", firstLine(answer));
        assertEquals("ok", answer.substring(answer.length() - 2));
    }

    @Test
    void streamOfUnknownLengthIsRefusedToHttp10() throws Exception {
        stubs.http(Service.AID, request -> request.response().setChunked(true).end("part"));

        String answer = RawClient.exchange("GET /v1/aid/x HTTP/1.0\r\nHost: localhost\r\n\r\n");
        assertEquals(List.of("/problems/http-version-not-supported"), RawClient.members(answer, "type"));
    }

    private static String firstLine(String answer) {
        return answer.lines().findFirst().orElseThrow();
    }

    private static void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            if (request.getHeader("Content-Type") != null) {
                request.response().putHeader("Content-Type", request.getHeader("Content-Type"));
            }
            request.response()
                    .putHeader("X-Method", request.method().name())
                    .putHeader("X-Length", String.valueOf(request.getHeader("Content-Length")))
                    .end(body);
        });
    }
}
