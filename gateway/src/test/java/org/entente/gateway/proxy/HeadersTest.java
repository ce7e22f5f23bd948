package org.entente.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.gateway.RawClient;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class HeadersTest {

    @Inject
    Vertx vertx;

    @Inject
    StubServices stubs;

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @BeforeEach
    void startAServiceThatTellsWhatItGot() {
        stubs.http(Service.EVENTS, HeadersTest::tell);
    }

    @Test
    void whoTheClientIsIsSaidByTheGatewayAlone() {
        String host = "localhost:" + RestAssured.port;
        given().header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Real-IP", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9;host=evil.example")
                .when()
                .get("/v1/events")
                .then()
                .body("x-forwarded-for", equalTo(List.of("127.0.0.1")))
                .body("x-forwarded-proto", equalTo(List.of("http")))
                .body("x-forwarded-host", equalTo(List.of(host)))
                .body("x-forwarded-prefix", nullValue())
                .body("x-real-ip", nullValue())
                .body("forwarded", equalTo(List.of("for=127.0.0.1;host=\"" + host + "\";proto=http")));
    }

    @Test
    void requestLosesWhatIsMeantForTheNextHop() throws Exception {
        String answer = RawClient.exchange("GET /v1/events HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: X-Drop-Me , close\r\nConnection: X-And-Me\r\nConnection: close\r\nX-Drop-Me: 1\r\nX-And-Me: 1\r\nX-Keep-Me: 1\r\n"
                + "Keep-Alive: timeout=5\r\nTE: trailers\r\nTrailer: X-T\r\nProxy-Authorization: secret\r\n"
                + "Proxy-Connection: keep-alive\r\nUpgrade: h2c\r\nExpect: nothing\r\n\r\n");
        JsonObject got = new JsonObject(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
        got.remove("host");
        assertEquals(
                Set.of(
                        "x-keep-me",
                        "x-forwarded-for",
                        "x-forwarded-proto",
                        "x-forwarded-host",
                        "forwarded",
                        "x-request-id"),
                got.fieldNames());
    }

    @Test
    void answerLosesWhatWasMeantForTheGateway() {
        Response response = given().header("X-Want", "hops").when().get("/v1/events");
        assertEquals(List.of("kept"), response.headers().getValues("X-Keep-Me"));
        for (String name : List.of("X-Drop-Me", "Keep-Alive", "Proxy-Authenticate", "Trailer", "Upgrade")) {
            assertEquals(List.of(), response.headers().getValues(name), name);
        }
    }

    @Test
    void tokenAndTraceReachTheService() {
        given().header("Authorization", "Bearer a.b.c")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .when()
                .get("/v1/events")
                .then()
                .body("authorization", equalTo(List.of("Bearer a.b.c")))
                .body("traceparent", equalTo(List.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")));
    }

    @Test
    void whichOriginMayReadIsSaidOnceAndByTheGateway() {
        Response response = given().header("Origin", "https://map.example")
                .header("X-Want", "cors")
                .when()
                .get("/v1/events");
        assertEquals(List.of("https://map.example"), response.headers().getValues("Access-Control-Allow-Origin"));
        assertEquals(List.of("false"), response.headers().getValues("Access-Control-Allow-Credentials"));
        assertEquals(
                List.of(
                        "ETag,Feed-Cursor,Link,Location,RateLimit,RateLimit-Policy,Retry-After,X-Request-Id,Deprecation,Sunset,traceparent"),
                response.headers().getValues("Access-Control-Expose-Headers"));
    }

    @Test
    void preflightIsAnsweredByTheGateway() {
        given().header("Origin", "https://map.example")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .when()
                .options("/v1/trade/x")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://map.example")
                .header("Access-Control-Allow-Methods", "PUT")
                .header("Access-Control-Allow-Headers", "authorization,if-match")
                .header("Access-Control-Max-Age", "3600");
    }

    private static void tell(HttpServerRequest request) {
        JsonObject got = new JsonObject();
        request.headers()
                .names()
                .forEach(name ->
                        got.put(name.toLowerCase(Locale.ROOT), request.headers().getAll(name)));
        String want = String.valueOf(request.getHeader("X-Want"));
        if (want.equals("hops")) {
            request.response()
                    .putHeader("Connection", "X-Drop-Me, keep-alive")
                    .putHeader("X-Drop-Me", "1")
                    .putHeader("Keep-Alive", "timeout=5")
                    .putHeader("Proxy-Authenticate", "Basic")
                    .putHeader("Trailer", "X-T")
                    .putHeader("Upgrade", "h2c")
                    .putHeader("X-Keep-Me", "kept");
        } else if (want.equals("cors")) {
            request.response()
                    .putHeader("Access-Control-Allow-Origin", "*")
                    .putHeader("Access-Control-Allow-Credentials", "true")
                    .putHeader("Access-Control-Expose-Headers", "X-Secret");
        }
        request.response().putHeader("Content-Type", "application/json").end(got.toBuffer());
    }
}
